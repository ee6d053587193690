package io.jalon.web.design;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.message.MessagePreviews;
import io.jalon.message.MessagePreviews.Content;
import io.jalon.template.Problem;
import io.jalon.template.ProblemSentences;
import io.jalon.web.dossier.Readers;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The contents of messages, each as it would leave for a dossier (F-47). */
@Controller
@RequestMapping("/parametres/messages")
@PreAuthorize("hasAuthority('view')")
class MessageModelsPage {

  private final MessageContents contents;
  private final MessagePreviews previews;
  private final Dossiers dossiers;
  private final MessageSource messages;
  private final Readers readers;

  MessageModelsPage(
      MessageContents contents,
      MessagePreviews previews,
      Dossiers dossiers,
      MessageSource messages,
      Readers readers) {
    this.readers = readers;
    this.contents = contents;
    this.previews = previews;
    this.dossiers = dossiers;
    this.messages = messages;
  }

  @GetMapping
  String list(Locale locale, Model model) {
    model.addAttribute("contents", contents.all(readers.of(locale)));
    return "design-messages";
  }

  /**
   * One content.
   *
   * @param dossier for which dossier it is written, or {@code null} for none yet
   */
  @GetMapping("/{template}/{message}")
  String one(
      @PathVariable String template,
      @PathVariable String message,
      @RequestParam(required = false) @Nullable String dossier,
      Locale locale,
      Model model) {
    var person = readers.of(locale);
    var row =
        contents
            .find(template, message, person)
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "contents.unknown"));
    model.addAttribute("content", row);
    model.addAttribute("subject", contents.pieces(row.content().subject(), person));
    model.addAttribute("body", contents.pieces(row.content().body(), person));
    model.addAttribute("wanted", dossier);
    if (dossier != null) {
      var known =
          dossiers
              .seen(dossier.strip())
              .or(() -> dossiers.seen(dossier.strip().toUpperCase(Locale.ROOT)));
      known.ifPresent(found -> preview(row, found, locale, model));
    }
    return "design-message";
  }

  private void preview(MessageContents.Row row, Dossier dossier, Locale locale, Model model) {
    var text = row.content();
    var written =
        previews.of(
            dossier.id(), new Content(row.template(), row.version(), text.subject(), text.body()));
    var sentences = new ProblemSentences(messages, locale);
    model.addAttribute("dossier", dossier);
    model.addAttribute("written", written);
    model.addAttribute(
        "problems",
        written.flaws().stream()
            .map(flaw -> new Problem(flaw.code(), "", Problem.Severity.ERROR, flaw.args(), null))
            .map(problem -> sentences.message(problem) + " " + sentences.mendOnPage(problem))
            .toList());
  }
}
