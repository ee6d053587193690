package io.jalon.walk;

import io.jalon.JalonApplication;
import io.jalon.run.Launcher;
import io.jalon.run.Launcher.Launch;
import io.jalon.task.TaskCommands;
import io.jalon.task.TaskCommands.Answer;
import io.jalon.task.TaskCommands.Completion;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The whole program as in production, but for what would work by itself beside the bench: the job
 * executor and the outbox's dispatcher.
 */
final class JalonSide implements Walked {

  private final Postgres.Place place;
  private final ConfigurableApplicationContext program;
  private final Statements statements;
  private final JalonOffice office;
  private final Launcher launcher;
  private final TaskCommands commands;
  private final ManagementService jobs;
  private final JobExecutor executor;
  private final ConcurrentLinkedQueue<String> dossiers = new ConcurrentLinkedQueue<>();

  JalonSide(Postgres.Place place) {
    this.place = place;
    program =
        new SpringApplicationBuilder(JalonApplication.class, Counted.class)
            .profiles("postgres")
            .run(
                "--JALON_DB_URL=" + place.url(),
                "--JALON_DB_USER=postgres",
                "--JALON_DB_PASSWORD=postgres",
                "--spring.datasource.hikari.maximum-pool-size=" + Settings.POOL,
                "--server.port=0",
                "--jalon.demo=false",
                "--JALON_ADMIN_PASSWORD=" + JalonOffice.PASSWORD,
                "--jalon.outbox.enabled=false");
    executor = program.getBean(SpringProcessEngineConfiguration.class).getJobExecutor();
    executor.shutdown();
    statements = program.getBean(Statements.class);
    launcher = program.getBean(Launcher.class);
    commands = program.getBean(TaskCommands.class);
    jobs = program.getBean(ManagementService.class);
    office = new JalonOffice(program);
    office.open();
  }

  @Override
  public String name() {
    return "Jalon";
  }

  @Override
  public DataSource database() {
    return place.database();
  }

  @Override
  public Statements statements() {
    return statements;
  }

  @Override
  public void prepare(int walks) {
    for (int i = 0; i < walks; i++) {
      dossiers.add(office.dossier());
    }
  }

  @Override
  public String launch() {
    var launch = as(() -> launcher.launch("walk", dossiers.remove(), JalonOffice.ACCOUNT));
    return ((Launch.Launched) launch).run().id();
  }

  @Override
  public String launchTimer() {
    var launch = as(() -> launcher.launch("timer", dossiers.remove(), JalonOffice.ACCOUNT));
    return ((Launch.Launched) launch).run().id();
  }

  @Override
  public void executor(boolean works) {
    if (works) {
      executor.start();
    } else {
      executor.shutdown();
    }
  }

  /** New dossiers, by id. */
  List<String> dossiers(int count) {
    return IntStream.range(0, count).mapToObj(i -> office.dossier()).toList();
  }

  /** Where its REST interface is reached. */
  String address() {
    return "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
  }

  @Override
  public void executeJob(String jobId) {
    jobs.executeJob(jobId);
  }

  @Override
  public void complete(String taskId, int step) {
    var completion = as(() -> commands.complete(taskId, new Answer("oui", null)));
    if (!(completion instanceof Completion.Completed)) {
      throw new IllegalStateException(completion.toString());
    }
  }

  private static <T> T as(Supplier<T> work) {
    var rights =
        Set.of("view", "act", "steer", "launch").stream().map(SimpleGrantedAuthority::new).toList();
    var person =
        UsernamePasswordAuthenticationToken.authenticated(JalonOffice.ACCOUNT, null, rights);
    SecurityContextHolder.getContext().setAuthentication(person);
    try {
      return work.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  @Override
  public void close() {
    program.close();
  }

  /** Hears what goes to the database. */
  @Configuration(proxyBeanMethods = false)
  static class Counted {

    private static final Statements STATEMENTS = new Statements();

    @Bean
    Statements statements() {
      return STATEMENTS;
    }

    @Bean
    static BeanPostProcessor heard() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource database ? STATEMENTS.heard(database) : bean;
        }
      };
    }
  }
}
