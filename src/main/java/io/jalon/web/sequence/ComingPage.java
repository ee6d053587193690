package io.jalon.web.sequence;

import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import io.jalon.web.dossier.DossierAddress;
import io.jalon.web.dossier.Readers;
import io.jalon.web.dossier.SequenceNames;
import io.jalon.web.dossier.Sheet;
import io.jalon.web.sequence.ComingDates.Coming;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** À venir: what comes on a dossier, whatever the sequence. */
@Controller
class ComingPage {

  private final DossierAddress dossiers;
  private final Runs runs;
  private final Tasks tasks;
  private final Readers readers;
  private final Parts parts;

  /** What the page is made by. */
  @Component
  record Parts(Sheet sheet, SequenceNames names, ComingDates dates) {}

  ComingPage(DossierAddress dossiers, Runs runs, Tasks tasks, Readers readers, Parts parts) {
    this.dossiers = dossiers;
    this.runs = runs;
    this.tasks = tasks;
    this.readers = readers;
    this.parts = parts;
  }

  @GetMapping("/dossiers/{dossier}/a-venir")
  @PreAuthorize("hasAuthority('view')")
  String show(@PathVariable String dossier, Locale locale, Model model) {
    var found = dossiers.find(dossier);
    var reader = readers.of(locale);
    model.addAttribute("head", parts.sheet().of(found, reader));
    model.addAttribute(
        "groups",
        runs.activeOn(found.id()).stream()
            .map(
                run ->
                    new Group(
                        parts.names().versioned(run.templateId(), run.version()),
                        parts.dates().of(run, open(run.id()), reader)))
            .toList());
    return "dossier-coming";
  }

  private List<Task> open(String run) {
    return tasks.ofRun(run).stream().filter(task -> task.status() == TaskStatus.OPEN).toList();
  }

  /** What comes in one sequence. */
  public record Group(String name, List<Coming> coming) {}
}
