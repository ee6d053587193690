package io.jalon.web.dossier;

import io.jalon.dossier.Dossier;
import org.jspecify.annotations.Nullable;
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
    HistoryDays history) {

  /**
   * Puts every section into the page.
   *
   * @param before where the history goes on, or {@code null} for its newest part
   * @param account who reads
   */
  void show(Dossier dossier, @Nullable Long before, String account, Reader reader, Model model) {
    model.addAttribute("head", sheet.of(dossier, reader));
    model.addAttribute("runs", runs.of(dossier, reader));
    model.addAttribute("tasks", tasks.of(dossier, account, reader));
    model.addAttribute("offers", launches.on(dossier, reader));
    model.addAttribute("holders", holders.of(dossier));
    model.addAttribute("messages", messages.of(dossier, reader));
    model.addAttribute("history", history.of(dossier, before, reader));
  }
}
