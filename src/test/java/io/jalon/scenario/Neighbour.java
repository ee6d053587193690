package io.jalon.scenario;

import io.jalon.outbox.http.OtherProgram;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A program beside Jalon that scenarios call, and that the administrator has allowed. */
class Neighbour implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** What Jalon shows it, and must show nobody else. */
  static final String SECRET = "m0t-de-passe-du-registre";

  /** Started once for the JVM, when the program of the scenarios is. */
  static final OtherProgram PROGRAM = new OtherProgram();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Map<String, Object> allowed = Map.of("jalon.http.allow", "127.0.0.1:" + PROGRAM.port());
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("scenario-neighbour", allowed));
  }
}
