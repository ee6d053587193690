package io.jalon.engine.run;

import io.jalon.action.ActionContext;
import io.jalon.action.Asked;
import io.jalon.action.Asks;
import io.jalon.action.AsksRefused;
import io.jalon.engine.form.FormValues;
import io.jalon.task.WrongInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

  TaskInputs(Asks asks, MessageSource texts) {
    this.asks = asks;
    this.texts = texts;
  }

  /** Sets what the form shows, when the task is opened. */
  void show(TaskEntity task, ActionContext context) {
    var inputs = asks.of(context).stream().map(this::input).toList();
    task.setVariablesLocal(FormValues.inputs(inputs));
  }

  private FormValues.Input input(Asked asked) {
    return new FormValues.Input(asked.id(), asked.label(), asks.hint(asked), asked.choices());
  }

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
    forget(task);
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

  /** A completion by REST writes on the run, where an answer must not stay. */
  private static void forget(TaskEntity task) {
    var run = task.getExecution().getProcessInstance();
    FormValues.typed().forEach(run::removeVariable);
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
