package io.jalon.message.api;

import io.jalon.dossier.Dossiers;
import io.jalon.message.Message;
import io.jalon.message.Messages;
import io.jalon.outbox.MailTexts;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Reads the messages of a dossier, as they were written and as they left. */
@RestController
@PreAuthorize("hasAuthority('view')")
class MessageController {

  private static final MediaType RFC_822 = MediaType.parseMediaType("message/rfc822");

  private final Messages messages;
  private final Dossiers dossiers;
  private final MailTexts texts;

  MessageController(Messages messages, Dossiers dossiers, MailTexts texts) {
    this.messages = messages;
    this.dossiers = dossiers;
    this.texts = texts;
  }

  /** The messages of a dossier, named by its UUID or its reference, oldest first. */
  @GetMapping("/api/v1/dossiers/{id}/messages")
  List<Message> of(@PathVariable String id) {
    var dossier = dossiers.find(id).orElseThrow(() -> unknown("dossier.unknown"));
    return messages.of(dossier.id());
  }

  /** One message. */
  @GetMapping("/api/v1/messages/{id}")
  Message one(@PathVariable String id) {
    return messages.find(id).orElseThrow(() -> unknown("message.unknown"));
  }

  /** The RFC 822 text of a message, as it left; 409 when it has no address to leave for. */
  @GetMapping("/api/v1/messages/{id}/eml")
  ResponseEntity<byte[]> eml(@PathVariable String id) {
    var message = one(id);
    if (!message.addressed()) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "message.unaddressed");
    }
    // Offered as a file: what a mail says is never shown as a page of ours.
    var file = ContentDisposition.attachment().filename(message.id() + ".eml").build();
    return ResponseEntity.ok()
        .contentType(RFC_822)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .body(texts.eml(message.mail()));
  }

  private static ResponseStatusException unknown(String code) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, code);
  }
}
