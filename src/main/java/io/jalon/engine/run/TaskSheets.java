package io.jalon.engine.run;

import io.jalon.action.HumanAction.Sheet;
import io.jalon.calendar.OfficeFormat;
import io.jalon.engine.facts.LiveFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** What the shared forms show of a task, as variables local to it (forms/jalon-task.form). */
@Component
class TaskSheets {

  private final LiveFacts facts;
  private final OfficeFormat format;

  TaskSheets(LiveFacts facts, OfficeFormat format) {
    this.facts = facts;
    this.format = format;
  }

  void show(TaskEntity task, Sheet sheet, Map<String, String> answers) {
    var fiche = new LinkedHashMap<String, String>();
    fiche.put("titre", sheet.title());
    fiche.put("description", sheet.description());
    task.setVariableLocal("fiche", fiche);
    task.setVariableLocal(
        "resultats",
        answers.entrySet().stream()
            .map(a -> Map.of("label", a.getValue(), "value", a.getKey()))
            .toList());
  }
}
