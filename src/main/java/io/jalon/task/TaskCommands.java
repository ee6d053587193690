package io.jalon.task;

import io.jalon.run.Run;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person can do with a task. Implemented by the engine. */
public interface TaskCommands {

  /**
   * Completes a task with its answer.
   *
   * @param taskId the task
   * @param answer the person's answer
   * @return what became of it; unless it was completed, nothing has changed
   */
  Completion complete(String taskId, Answer answer);

  /**
   * The answer of a person.
   *
   * @param result the key of a named result, or {@code null} when the action has none
   * @param note the person's comment, or {@code null}
   * @param asks what was asked for with the answer, as it was typed, by the id of the repère, the
   *     attribute or the document
   * @param revision of the messages that the person has read, or {@code null} when they have read
   *     none or it is not known
   */
  record Answer(
      @Nullable String result,
      @Nullable String note,
      Map<String, String> asks,
      @Nullable String revision) {

    public Answer {
      asks = Collections.unmodifiableMap(new LinkedHashMap<>(asks));
    }

    /** An answer to an action that asks for nothing else. */
    public Answer(@Nullable String result, @Nullable String note) {
      this(result, note, Map.of());
    }

    /** An answer to an action without a message. */
    public Answer(@Nullable String result, @Nullable String note, Map<String, String> asks) {
      this(result, note, asks, null);
    }
  }

  /** What became of a completion. */
  sealed interface Completion {

    /** It is over, and the run went on. */
    record Completed(Task task) implements Completion {}

    /** Somebody, or a deadline, was faster: it was closed before. */
    record AlreadyDecided(Task task) implements Completion {}

    /** The answer is none of those that the action waits for. */
    record WrongResult(String expected) implements Completion {}

    /** What was asked for with the answer is missing, or is not written as it should be. */
    record WrongInputs(List<WrongInput> inputs) implements Completion {
      public WrongInputs {
        inputs = List.copyOf(inputs);
      }
    }

    /** What the person has read has changed meanwhile. */
    record MessageChanged() implements Completion {}

    /** Not now: its run stands still. */
    record Paused(Run run) implements Completion {}

    /** There is no such task. */
    record Unknown() implements Completion {}
  }
}
