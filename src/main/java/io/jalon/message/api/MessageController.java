package io.jalon.message.api;

import io.jalon.dossier.Dossiers;
import io.jalon.message.Mails;
import io.jalon.message.Message;
import io.jalon.message.MessageRevision;
import io.jalon.message.MessageSearch;
import io.jalon.message.MessageSearch.Filter;
import io.jalon.message.MessageSearch.State;
import io.jalon.outbox.MailTexts;
import io.jalon.rest.Page;
import io.jalon.rest.Paged;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads the messages of a dossier or of the house, as they were written and as they left. */
@RestController
@PreAuthorize("hasAuthority('view')")
@Tag(name = "Envois")
class MessageController {

  private static final MediaType RFC_822 = MediaType.parseMediaType("message/rfc822");
  private static final int PAGE = 200;

  private final MessageSearch messages;
  private final Dossiers dossiers;
  private final Mails mails;
  private final MailTexts texts;
  private final MessageRevision revisions;

  MessageController(
      MessageSearch messages,
      Dossiers dossiers,
      Mails mails,
      MailTexts texts,
      MessageRevision revisions) {
    this.revisions = revisions;
    this.messages = messages;
    this.dossiers = dossiers;
    this.mails = mails;
    this.texts = texts;
  }

  @Operation(
      summary = "Les messages d’un dossier (référence ou identifiant), le plus ancien d’abord")
  @GetMapping("/api/v1/dossiers/{id}/messages")
  ResponseEntity<List<Line>> of(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable State state,
      @ParameterObject @Valid Page page) {
    var dossier = dossiers.seen(id).orElseThrow(() -> unknown("dossier.unknown"));
    return page.of(
        messages.of(dossier.id(), state).stream().map(Line::of).toList(),
        line -> line.message().id());
  }

  @Operation(
      summary =
          "Les messages de toute la maison, le plus récent d’abord, 100 sauf si limit en dit"
              + " autrement (200 au plus) ; before : l’identifiant du dernier message connu. Tant"
              + " qu’il en reste, l’en-tête Link mène à la page suivante (rel=next)")
  @GetMapping("/api/v1/messages")
  ResponseEntity<List<Line>> all(
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(required = false)
          @Nullable
          @Pattern(regexp = "[a-z][a-z0-9_]*", message = "{name.format}")
          String template,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(defaultValue = "100") @Min(1) @Max(PAGE) int limit) {
    if (before != null && messages.one(before).isEmpty()) {
      throw Page.unknown("before", before);
    }
    var read = messages.page(new Filter(null, template, state), before, limit + 1);
    return Paged.of(
        read, limit, Line::of, last -> next(state, template, Line.of(last).message(), limit));
  }

  private static UriComponents next(
      @Nullable State state, @Nullable String template, Message last, int limit) {
    return UriComponentsBuilder.fromPath("/api/v1/messages")
        .queryParamIfPresent("state", Optional.ofNullable(state))
        .queryParamIfPresent("template", Optional.ofNullable(template))
        .queryParam("before", last.id())
        .queryParam("limit", limit)
        .encode()
        .build();
  }

  @Operation(summary = "Un message")
  @GetMapping("/api/v1/messages/{id}")
  Line one(@PathVariable String id) {
    return messages
        .one(id)
        .map(found -> Line.of(found, revisions))
        .orElseThrow(() -> unknown("message.unknown"));
  }

  @Operation(
      summary = "Le texte RFC 822 d’un message, tel qu’il est parti ; 409 s’il n’a pas d’adresse")
  @GetMapping("/api/v1/messages/{id}/eml")
  ResponseEntity<byte[]> eml(@PathVariable String id) {
    var message = one(id).message();
    if (message.channel() == Message.Channel.LETTER) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "message.on-paper");
    }
    if (!message.addressed()) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "message.unaddressed");
    }
    // Offered as a file: what a mail says is never shown as a page of ours.
    var file = ContentDisposition.attachment().filename(message.id() + ".eml").build();
    return ResponseEntity.ok()
        .contentType(RFC_822)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .body(texts.eml(mails.of(message)));
  }

  private static ResponseStatusException unknown(String code) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, code);
  }
}
