package io.jalon.web.dossier;

import io.jalon.dossier.Dossier;
import java.util.List;
import java.util.Set;
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
    RepereList reperes) {

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
  private List<RepereList.Row> reperes(Dossier dossier, Reader reader) {
    return reperes.of(dossier, Set.of(), reader).stream()
        .filter(one -> one.shown() != null)
        .toList();
  }
}
