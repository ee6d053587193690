package io.jalon.web.dossier;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Reperes;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The sections of the page, each from its own source. */
@Component
record Sections(
    Sheet sheet,
    RunList runs,
    TaskList tasks,
    Launches launches,
    HolderList holders,
    MessageList messages,
    HistoryDays history,
    Reperes definitions) {

  /**
   * Puts every section into the page.
   *
   * @param account who reads
   */
  void show(Dossier dossier, String account, Reader reader, Model model) {
    model.addAttribute("head", sheet.of(dossier, reader));
    model.addAttribute("runs", runs.of(dossier, reader));
    model.addAttribute("tasks", tasks.of(dossier, account, reader));
    model.addAttribute("offers", launches.on(dossier, reader));
    model.addAttribute("reperes", reperes(dossier, reader));
    model.addAttribute("holders", holders.of(dossier));
    model.addAttribute("messages", messages.of(dossier, reader));
    model.addAttribute("history", history.latest(dossier, reader));
  }

  /** The repères that have a value. */
  private List<Valued> reperes(Dossier dossier, Reader reader) {
    var values = definitions.values(dossier.id());
    return definitions.definitions().stream()
        .filter(repere -> values.get(repere.id()) != null)
        .map(
            repere ->
                new Valued(
                    repere.label(),
                    RepereText.of(repere, Objects.requireNonNull(values.get(repere.id())), reader)))
        .toList();
  }

  /** A repère and its value in words. */
  public record Valued(String label, String value) {}
}
