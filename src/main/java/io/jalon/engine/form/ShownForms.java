package io.jalon.engine.form;

import io.jalon.task.TaskForms;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of open tasks, read from the variables that Tasklist shows them by. */
@Component
class ShownForms implements TaskForms {

  private final TaskService tasks;

  ShownForms(TaskService tasks) {
    this.tasks = tasks;
  }

  @Override
  public Form of(String taskId) {
    var local = local(taskId);
    var inputs =
        FormValues.inputsById(local).entrySet().stream()
            .map(input -> input(local, input.getKey(), number(input.getValue())))
            .toList();
    return new Form(choices(local.get("resultats")), inputs);
  }

  private Map<String, Object> local(String taskId) {
    try {
      return tasks.getVariablesLocal(taskId);
    } catch (NullValueException over) {
      return Map.of();
    }
  }

  private static String number(String field) {
    return field.substring(field.lastIndexOf('_') + 1);
  }

  private static Input input(Map<String, Object> local, String id, String number) {
    var shown = (Map<?, ?>) local.get(FormValues.INPUTS);
    var typed = text(shown, "libelle_" + number);
    return new Input(
        id,
        typed.isEmpty() ? text(shown, "question_" + number) : typed,
        text(shown, "format_" + number),
        choices(local.get("choix_" + number)).stream().map(Choice::value).toList());
  }

  private static String text(@Nullable Map<?, ?> shown, String name) {
    return shown != null && shown.get(name) instanceof String text ? text : "";
  }

  private static List<Choice> choices(@Nullable Object list) {
    return list instanceof List<?> all
        ? all.stream()
            .map(one -> (Map<?, ?>) one)
            .map(one -> new Choice(text(one, "value"), text(one, "label")))
            .toList()
        : List.of();
  }
}
