package io.jalon.engine.people;

import io.jalon.task.TaskStatus;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Why the task that this thread completes is closed without being done. Bound to the thread,
 * because the engine's completion carries variables only.
 */
@Component
public class ClosingWith {

  private final ThreadLocal<@Nullable Closing> bound = new ThreadLocal<>();

  /**
   * How a task is closed.
   *
   * @param taskId which task
   * @param status cancelled or ignored
   * @param reason why, or {@code null}
   */
  public record Closing(String taskId, TaskStatus status, @Nullable String reason) {}

  /** Completes a task so. */
  <T> T with(Closing closing, Supplier<T> completion) {
    bound.set(closing);
    try {
      return completion.get();
    } finally {
      bound.remove();
    }
  }

  /** How this task is being closed; empty when it is answered, as most are. */
  public Optional<Closing> current(String taskId) {
    return Optional.ofNullable(bound.get()).filter(closing -> closing.taskId().equals(taskId));
  }
}
