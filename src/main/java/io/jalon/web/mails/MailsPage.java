package io.jalon.web.mails;

import io.jalon.message.MessageSearch;
import io.jalon.message.MessageSearch.Filter;
import io.jalon.message.MessageSearch.State;
import io.jalon.outbox.Holds;
import io.jalon.template.Templates;
import io.jalon.web.dossier.Readers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Messages by where they stand; those that wait for a person as a queue, one after the other. */
@Controller
@RequestMapping("/envois")
@PreAuthorize("hasAuthority('view')")
class MailsPage {

  private static final int PAGE = 50;
  private static final List<State> TABS =
      List.of(
          State.PREPARED,
          State.WAITING,
          State.HELD,
          State.TO_PRINT,
          State.FAILED,
          State.IN_DOUBT,
          State.SENT,
          State.KEPT,
          State.PRINTED);

  private final MessageSearch messages;
  private final MailList rows;
  private final MailCounts counts;
  private final Around around;
  private final Readers readers;

  /** What stands around messages. */
  @Component
  record Around(MailQueue queue, Templates templates, Holds holds, CallList calls) {}

  MailsPage(
      MessageSearch messages, MailList rows, MailCounts counts, Around around, Readers readers) {
    this.messages = messages;
    this.rows = rows;
    this.counts = counts;
    this.around = around;
    this.readers = readers;
  }

  /**
   * A list of messages, or the queue of those to validate.
   *
   * @param state where they stand
   * @param before where the list goes on
   * @param chosen the message of the queue that is read
   */
  @GetMapping
  String list(
      @RequestParam(name = "etat", defaultValue = "PREPARED") String state,
      @RequestParam(name = "avant", required = false) @Nullable String before,
      @RequestParam(name = "message", required = false) @Nullable String chosen,
      Locale locale,
      Model model) {
    var reader = readers.of(locale);
    var which =
        Arrays.stream(State.values())
            .filter(one -> one.name().equals(state))
            .findFirst()
            .orElse(State.PREPARED);
    var found = messages.page(new Filter(null, null, which), before, PAGE + 1);
    var shown = found.stream().limit(PAGE).toList();
    model.addAttribute("which", which.name());
    model.addAttribute("tabs", TABS.stream().map(State::name).toList());
    model.addAttribute("counts", counts.byStatus());
    model.addAttribute("callsInDoubt", around.calls().inDoubt());
    model.addAttribute("today", reader.today().toString());
    model.addAttribute("rows", rows.rows(shown, reader));
    model.addAttribute("more", found.size() > PAGE ? shown.get(PAGE - 1).message().id() : null);
    model.addAttribute("sequences", around.templates().all());
    model.addAttribute(
        "held", around.holds().all().stream().filter(one -> one.releasedAt() == null).toList());
    if (which == State.PREPARED && !shown.isEmpty()) {
      around.queue().show(shown, chosen, reader, model);
    }
    return "mails";
  }
}
