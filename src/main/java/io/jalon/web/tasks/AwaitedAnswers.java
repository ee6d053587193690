package io.jalon.web.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalon.task.Task;
import io.jalon.task.TaskForms;
import io.jalon.task.TaskForms.Form;
import io.jalon.task.Tasks;
import io.jalon.web.dossier.DossierAddress;
import io.jalon.web.dossier.Readers;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the open actions of a dossier wait for, to be answered with a call that is recorded. */
@Controller
class AwaitedAnswers {

  /** A message is validated where it can be read. */
  private static final String MESSAGE = "validate-message";

  private final DossierAddress dossiers;
  private final Tasks tasks;
  private final TaskForms forms;
  private final Readers readers;
  private final ObjectMapper json;

  AwaitedAnswers(
      DossierAddress dossiers, Tasks tasks, TaskForms forms, Readers readers, ObjectMapper json) {
    this.dossiers = dossiers;
    this.tasks = tasks;
    this.forms = forms;
    this.readers = readers;
    this.json = json;
  }

  /**
   * An open action.
   *
   * @param answers what it can be answered with
   * @param more whether it asks for more than a result, which is entered on its own page
   */
  public record Awaited(String task, String title, List<Choice> answers, boolean more) {}

  /** An answer, as it is sent with the record and as people read it. */
  public record Choice(String sent, String label) {}

  /** A fragment: the open actions that a call may answer. */
  @GetMapping("/dossiers/{dossier}/reponses")
  @PreAuthorize("hasAuthority('steer')")
  String awaited(@PathVariable String dossier, Locale locale, Model model) {
    var done = readers.of(locale).text("dossier.record.done-so");
    model.addAttribute(
        "awaited",
        tasks.openOn(dossiers.find(dossier).id(), null).stream()
            .filter(task -> !task.kind().equals(MESSAGE))
            .map(task -> awaited(task, forms.of(task.id()), done))
            .toList());
    return "record-answers";
  }

  private Awaited awaited(Task task, Form form, String done) {
    var answers =
        form.results().isEmpty()
            ? List.of(new Choice(sent(task, Map.of()), done))
            : form.results().stream()
                .map(one -> new Choice(sent(task, Map.of("result", one.value())), one.label()))
                .toList();
    return new Awaited(task.id(), task.title(), answers, !form.inputs().isEmpty());
  }

  private String sent(Task task, Map<String, String> answer) {
    try {
      return json.writeValueAsString(Map.of("task", task.id(), "answer", answer));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
