package io.jalon.scenario;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.jalon.calendar.ThreadClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ContextConfiguration;

/**
 * A dossier's life on the real program: engine, database, SMTP server and HTTP port, with a clock
 * of its own and no job executor. Program and database are shared by all scenarios of a run: each
 * works on dossiers of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "jalon.demo=false",
      "JALON_ADMIN_PASSWORD=" + Scenario.PASSWORD,
      "jalon.outbox.enabled=false",
      "jalon.mail.take-back=PT0S",
      "jalon.secrets.registre=" + Neighbour.SECRET,
      "camunda.bpm.job-execution.enabled=false",
      "spring.mail.host=127.0.0.1",
    })
@ContextConfiguration(initializers = {Databases.class, Neighbour.class})
@Import({
  Scenario.Parts.class,
  Desk.class,
  Office.class,
  Life.class,
  Kills.class,
  Picture.class,
  Rest.class,
  RightsRun.class,
  Stories.class,
  Stories.Outside.class,
  Stories.Shelf.class,
  UnderWay.class,
  Year.World.class
})
@interface Scenario {

  /** The password of every account of a scenario. */
  String PASSWORD = "Un-mot-de-passe-1";

  /** What scenarios replace: the clock, and the mail server by a real one on a port of its own. */
  @TestConfiguration(proxyBeanMethods = false)
  class Parts {

    @Bean
    TestClock testClock() {
      return new TestClock(Instant.parse("2027-01-11T09:00:00Z"));
    }

    @Bean
    @Primary
    ThreadClock clock(TestClock testClock) {
      return new ThreadClock(testClock);
    }

    /** Everything that the program writes goes through a fuse, which a scenario may blow. */
    @Bean
    static BeanPostProcessor fuses() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource database ? new Fuse(database) : bean;
        }
      };
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail greenMail() {
      return new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @Bean
    @Primary
    JavaMailSender testMailSender(GreenMail greenMail) {
      var sender = new JavaMailSenderImpl();
      sender.setHost("127.0.0.1");
      sender.setPort(greenMail.getSmtp().getPort());
      sender.setDefaultEncoding("UTF-8");
      return sender;
    }
  }
}
