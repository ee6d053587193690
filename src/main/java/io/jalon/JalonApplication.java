package io.jalon;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Jalon: the pages, the REST interface and the embedded engine, in one program. */
@SpringBootApplication
@EnableScheduling
public class JalonApplication {

  /**
   * Starts the program, in UTC whatever the machine says: the engine's timestamps hold no zone.
   *
   * @param args Spring Boot's command line
   */
  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    SpringApplication.run(JalonApplication.class, args);
  }
}
