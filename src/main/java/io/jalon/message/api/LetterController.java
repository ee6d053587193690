package io.jalon.message.api;

import io.jalon.message.Letters;
import io.jalon.message.Letters.Acknowledged;
import io.jalon.message.Letters.Printed;
import io.jalon.message.Message;
import io.jalon.message.MessageStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Letters: read as they are printed, let go in a batch, received (F-18). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Envois")
class LetterController {

  private static final int BATCH = 100;

  /** Nothing is to be printed of these any more. */
  private static final Set<MessageStatus> GONE =
      Set.of(MessageStatus.TAKEN_BACK, MessageStatus.DROPPED);

  private final NamedMessages messages;
  private final Letters letters;
  private final LetterPrint print;

  LetterController(NamedMessages messages, Letters letters, LetterPrint print) {
    this.messages = messages;
    this.letters = letters;
    this.print = print;
  }

  /** Which letters. */
  record Batch(@NotEmpty @Size(max = BATCH) List<@NotNull String> messages) {}

  /**
   * When a message was received (ISO 8601); the repère that gets it, else its template's; why, when
   * it corrects a receipt recorded before.
   */
  record Received(
      @NotNull LocalDate day,
      @Nullable @Size(max = 64) String repere,
      @Nullable @Size(max = 4000) String reason) {

    Acknowledged acknowledged() {
      return new Acknowledged(
          day, repere, reason == null || reason.isBlank() ? null : reason.strip());
    }
  }

  @Operation(
      summary = "Des lettres en un seul PDF prêt à imprimer, chacune sur sa page (100 au plus)",
      description =
          "Rien ne change : une lettre est partie quand elle est marquée imprimée. Celles qui ont été"
              + " reprises ou abandonnées entre-temps n’y sont pas.")
  @GetMapping("/letters.pdf")
  @PreAuthorize("hasAuthority('view')")
  ResponseEntity<byte[]> pdf(
      @RequestParam @NotEmpty @Size(max = BATCH) List<@NotBlank String> message) {
    var all =
        message.stream().map(this::letter).filter(one -> !GONE.contains(one.status())).toList();
    if (all.isEmpty()) {
      throw NamedMessages.refused("message.letter-gone");
    }
    // Offered as a file: what a letter says is never shown as a page of ours.
    var file =
        ContentDisposition.attachment().filename(all.size() == 1 ? "lettre.pdf" : "lettres.pdf");
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.build().toString())
        .body(print.of(all));
  }

  @Operation(
      summary = "Marque des lettres comme imprimées, et dit de chacune ce qu’elle est devenue",
      description =
          "Une lettre dont la condition n’est plus remplie est abandonnée ; celle d’une séquence"
              + " en pause ou d’un modèle retenu attend (HELD).")
  @PostMapping("/letters/prints")
  @PreAuthorize("hasAuthority('steer')")
  List<Printed> printed(@Valid @RequestBody Batch batch) {
    return letters.print(batch.messages());
  }

  @Operation(
      summary = "Consigne la date de réception d’un message parti",
      description =
          "Elle devient la valeur du repère nommé, sinon de celui que le modèle prévoit, et tout ce"
              + " qui en dépend la suit. Une réception déjà consignée ne change qu’avec un motif.")
  @PostMapping("/messages/{id}/receipt")
  @PreAuthorize("hasAuthority('steer')")
  Message received(@PathVariable String id, @Valid @RequestBody Received receipt) {
    var message = messages.get(id);
    var recorded = letters.received(message, receipt.acknowledged());
    return switch (recorded) {
      case RECORDED -> messages.get(id);
      case NOT_SENT -> throw NamedMessages.refused("message.receipt.not-sent");
      case FUTURE -> throw wrong("message.receipt.future");
      case BEFORE_SENT -> throw wrong("message.receipt.before");
      case ALREADY -> throw NamedMessages.refused("message.receipt.already");
      case NO_DATE -> throw wrong("message.receipt.no-date");
    };
  }

  private static ResponseStatusException wrong(String code) {
    return new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, code);
  }

  private Message letter(String id) {
    var message = messages.get(id);
    if (message.channel() != Message.Channel.LETTER) {
      throw NamedMessages.refused("message.no-letter");
    }
    return message;
  }
}
