package io.jalon.task.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jalon.dossier.RepereKind;
import io.jalon.task.Task;
import io.jalon.task.TaskForms.Choice;
import io.jalon.template.Action.Ask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task with what its answer consists of.
 *
 * @param task as it is now
 * @param results the answers to choose from, in order: the value of one is sent as {@code result};
 *     empty when being done is answer enough, or when it is over
 * @param asks what is sent as {@code asks} with the answer, by id, in order
 */
record AnswerSheet(@JsonUnwrapped Task task, List<Choice> results, List<Input> asks) {

  /**
   * Something to give with an answer.
   *
   * @param id the name under which it is sent
   * @param label what people read
   * @param sets a repère, an attribute of the dossier or a document
   * @param type how it is written, as a repère of this kind
   * @param format the same in the office's words
   * @param choices the values to choose from; empty when it is typed
   * @param required whether an answer is refused without it
   * @param requiredWith the result with which alone it is required, or {@code null}
   * @param value what the dossier has now, or {@code null}; always so for those who do not see it
   */
  record Input(
      String id,
      String label,
      Ask.Kind sets,
      RepereKind type,
      String format,
      List<String> choices,
      boolean required,
      @Nullable String requiredWith,
      @Nullable String value) {}
}
