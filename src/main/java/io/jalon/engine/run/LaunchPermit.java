package io.jalon.engine.run;

import io.jalon.run.RunOrigin;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The permission to start one process instance, held by the thread that launches: nothing else
 * starts (F-61).
 */
@Component
class LaunchPermit {

  private final ThreadLocal<@Nullable RunOrigin> permit = new ThreadLocal<>();

  /** Starts with a permit for this origin. */
  <T> T with(RunOrigin origin, Supplier<T> start) {
    permit.set(origin);
    try {
      return start.get();
    } finally {
      permit.remove();
    }
  }

  /** Uses the permit up, when there is one for this template. */
  Optional<RunOrigin> use(String templateId) {
    var origin = permit.get();
    permit.remove();
    return Optional.ofNullable(origin).filter(o -> o.templateId().equals(templateId));
  }
}
