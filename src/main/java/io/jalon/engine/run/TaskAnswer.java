package io.jalon.engine.run;

import io.jalon.action.ActionContext;
import io.jalon.action.ActionKinds;
import io.jalon.action.AsksRefused;
import io.jalon.engine.form.FormValues;
import io.jalon.engine.parse.Settings;
import io.jalon.engine.people.ClosingWith;
import io.jalon.journal.Entry;
import io.jalon.task.Answered;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a person's answer into the outcome of the action. */
@Component
class TaskAnswer {

  private final ActionKinds kinds;
  private final Tasks tasks;
  private final Votes votes;
  private final ClosingWith closings;
  private final TaskInputs inputs;

  TaskAnswer(ActionKinds kinds, Tasks tasks, Votes votes, ClosingWith closings, TaskInputs inputs) {
    this.kinds = kinds;
    this.tasks = tasks;
    this.votes = votes;
    this.closings = closings;
    this.inputs = inputs;
  }

  void take(TaskEntity task, ActionContext context) {
    var closing = closings.current(task.getId());
    if (closing.isPresent()) {
      keep(task, closing.get().status(), null);
      tasks.closed(task.getId(), closing.get().status(), closing.get().reason());
      missing(context.setting("jalon.kind"), context.place());
    } else {
      answer(task, context);
    }
  }

  /** No answer comes any more. */
  void missing(String kind, Entry.Place place) {
    kinds.humanAction(kind).closed(place);
  }

  private void answer(TaskEntity task, ActionContext context) {
    var action = kinds.humanAction(context.setting("jalon.kind"));
    var answers = action.answers(context);
    var result = chosen(answers, TaskAnswers.orNull(task, FormValues.RESULT));
    var note = TaskAnswers.orNull(task, FormValues.NOTE);
    inputs.take(task, context, result);
    var status = status(task, context, result, note);
    keep(task, status, result);
    tasks.answered(
        task.getId(),
        new Answered(status, result, result == null ? null : answers.get(result), note));
  }

  private TaskStatus status(
      TaskEntity task, ActionContext context, @Nullable String result, @Nullable String note) {
    var action = kinds.humanAction(context.setting("jalon.kind"));
    try {
      var status = action.answered(context, result, note);
      if (status == TaskStatus.VALIDATED) {
        inputs.text(task).ifPresent(text -> action.typed(context, text.subject(), text.body()));
      }
      return status;
    } catch (AsksRefused refused) {
      throw inputs.refused(refused);
    }
  }

  private static @Nullable String chosen(Map<String, String> answers, @Nullable String given) {
    if (answers.isEmpty()) {
      return null;
    }
    if (given == null || !answers.containsKey(given)) {
      throw new UnexpectedAnswer(answers);
    }
    return given;
  }

  private void keep(TaskEntity task, TaskStatus status, @Nullable String result) {
    var execution = task.getExecution();
    var word = status.name().toLowerCase(Locale.ROOT);
    votes.settle(execution, Settings.at(execution), word, result);
  }
}
