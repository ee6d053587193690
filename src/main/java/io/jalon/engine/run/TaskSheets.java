package io.jalon.engine.run;

import io.jalon.action.ActionContext;
import io.jalon.action.HumanAction.Sheet;
import io.jalon.calendar.OfficeFormat;
import io.jalon.engine.form.FormValues;
import io.jalon.template.StepNames;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the shared forms show of a task: {@code fiche}, a map of texts, {@code resultats}, a list of
 * {label, value}, and what it asks for (forms/jalon-task.form, forms/jalon-asks.form,
 * forms/jalon-validation.form).
 */
@Component
class TaskSheets {

  private final OfficeFormat format;
  private final StepNames steps;
  private final TaskInputs inputs;

  TaskSheets(OfficeFormat format, StepNames steps, TaskInputs inputs) {
    this.format = format;
    this.steps = steps;
    this.inputs = inputs;
  }

  Map<String, Object> of(
      TaskEntity task, ActionContext context, Sheet sheet, Map<String, String> answers) {
    var fiche = new HashMap<String, @Nullable String>();
    fiche.put("titre", sheet.title());
    fiche.put("description", sheet.description());
    fiche.put("dossier", fact(context, "dossier", "reference"));
    fiche.put("client", fact(context, "client", "nom"));
    fiche.put("etape", step(context));
    fiche.put("echeance", due(task.getDueDate()));
    fiche.put("destinataire", sheet.recipient());
    fiche.put("objet", sheet.subject());
    fiche.put("corps", sheet.body());
    fiche.put("pieces", sheet.attached());
    var values = FormValues.of(fiche, answers);
    if (!sheet.body().isEmpty()) {
      values.putAll(FormValues.message(sheet.subject(), sheet.body()));
    }
    values.putAll(inputs.of(context));
    return values;
  }

  private String step(ActionContext context) {
    var place = context.place();
    return steps.of(
        place.templateId(), place.version(), Objects.requireNonNullElse(place.stepId(), ""));
  }

  private String due(@Nullable Date due) {
    return due == null ? "" : format.dateTime(due.toInstant());
  }

  private static String fact(ActionContext context, String root, String name) {
    return context.facts().root(root) instanceof Map<?, ?> facts && facts.get(name) != null
        ? String.valueOf(facts.get(name))
        : "";
  }
}
