package io.jalon.outbox;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Secrets as settings give them. */
public final class TestSecrets {

  private TestSecrets() {}

  /** By name. */
  public static Secrets of(Map<String, String> values) {
    var environment = new StandardEnvironment();
    Map<String, Object> settings =
        values.entrySet().stream()
            .collect(Collectors.toMap(e -> "jalon.secrets." + e.getKey(), Map.Entry::getValue));
    environment.getPropertySources().addFirst(new MapPropertySource("secrets", settings));
    return new Secrets(environment);
  }
}
