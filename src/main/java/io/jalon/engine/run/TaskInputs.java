package io.jalon.engine.run;

import io.jalon.action.ActionContext;
import io.jalon.action.Asked;
import io.jalon.action.Asks;
import io.jalon.action.AsksRefused;
import io.jalon.engine.form.FormValues;
import io.jalon.engine.form.Sheets;
import io.jalon.task.SheetRows;
import io.jalon.task.WrongInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a task asks for with its answer: shown in its form, and taken before the answer counts. */
@Component
class TaskInputs {

  private final Asks asks;
  private final MessageSource texts;
  private final SheetRows sheets;

  TaskInputs(Asks asks, MessageSource texts, SheetRows sheets) {
    this.sheets = sheets;
    this.asks = asks;
    this.texts = texts;
  }

  /** What the form of a task shows of them. */
  Map<String, Object> of(ActionContext context) {
    return FormValues.inputs(asks.of(context).stream().map(this::input).toList());
  }

  private FormValues.Input input(Asked asked) {
    return new FormValues.Input(asked.id(), asked.label(), asks.hint(asked), asked.choices());
  }

  /**
   * The text of a message as the answer gives it: a form that shows it sends it back.
   *
   * @throws RefusedInputs when it is what the form showed before the message was changed
   */
  Optional<Text> text(TaskEntity task) {
    if (!TaskAnswers.has(task, FormValues.SUBJECT) && !TaskAnswers.has(task, FormValues.BODY)) {
      return Optional.empty();
    }
    var shown = sheets.find(task.getId()).map(Sheets::read).orElseGet(task::getVariablesLocal);
    return shown.get(FormValues.BODY) == null
        ? Optional.empty()
        : Optional.of(
            new Text(given(task, shown, FormValues.SUBJECT), given(task, shown, FormValues.BODY)));
  }

  private String given(TaskEntity task, Map<String, Object> shown, String field) {
    return TaskAnswers.has(task, field)
        ? read(shown, field, TaskAnswers.text(task, field))
        : String.valueOf(shown.get(field));
  }

  private String read(Map<String, Object> shown, String field, String given) {
    if (FormValues.outdated(shown, field, given)) {
      throw refused(AsksRefused.outdated());
    }
    return given;
  }

  /** What somebody wants a message to say. */
  record Text(String subject, String body) {}

  /**
   * Takes what the person has typed.
   *
   * @param result the key of the answer, or {@code null} when there is nothing to choose from
   * @throws RefusedInputs when it cannot be taken; the completion is rolled back
   */
  void take(TaskEntity task, ActionContext context, @Nullable String result) {
    var given = new LinkedHashMap<String, String>();
    for (var asked : asks.of(context)) {
      given.put(asked.id(), TaskAnswers.text(task, asked.field()));
    }
    try {
      asks.take(context, result, given);
    } catch (AsksRefused refused) {
      throw refused(refused);
    }
  }

  /** What says to the person why an answer cannot be taken. */
  RefusedInputs refused(AsksRefused refused) {
    return new RefusedInputs(refused.inputs(), said(refused.inputs()));
  }

  private String said(List<WrongInput> inputs) {
    return inputs.stream()
        .map(wrong -> texts.getMessage(wrong.code(), wrong.args().toArray(), "", Locale.FRENCH))
        .collect(Collectors.joining(" "));
  }

  /** Inputs that cannot be taken; Tasklist shows what the message says. */
  static final class RefusedInputs extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    private final transient List<WrongInput> inputs;

    RefusedInputs(List<WrongInput> inputs, String said) {
      super(said);
      this.inputs = List.copyOf(inputs);
    }

    List<WrongInput> inputs() {
      return inputs;
    }
  }
}
