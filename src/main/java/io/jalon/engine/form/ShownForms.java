package io.jalon.engine.form;

import io.jalon.task.TaskForms;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of open tasks, as Tasklist shows them. */
@Component
class ShownForms implements TaskForms {

  private final Sheets sheets;

  ShownForms(Sheets sheets) {
    this.sheets = sheets;
  }

  @Override
  public Form of(String taskId) {
    var values = sheets.of(taskId);
    var inputs =
        FormValues.inputsById(values).entrySet().stream()
            .map(input -> input(values, input.getKey(), number(input.getValue())))
            .toList();
    return new Form(choices(values.get(FormValues.RESULTS)), inputs);
  }

  private static String number(String field) {
    return field.substring(field.lastIndexOf('_') + 1);
  }

  private static Input input(Map<String, Object> values, String id, String number) {
    var shown = (Map<?, ?>) values.get(FormValues.INPUTS);
    var typed = text(shown, "libelle_" + number);
    return new Input(
        id,
        typed.isEmpty() ? text(shown, "question_" + number) : typed,
        text(shown, "format_" + number),
        choices(values.get("choix_" + number)).stream().map(Choice::value).toList());
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
