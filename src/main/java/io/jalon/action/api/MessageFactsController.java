package io.jalon.action.api;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import io.jalon.action.ChangedMessages;
import io.jalon.action.ChangedMessages.Renewed;
import io.jalon.action.MessageEditing;
import io.jalon.message.Message;
import io.jalon.message.MessageFacts;
import io.jalon.message.MessageFacts.Upheld;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The facts that a message to validate was written with, and what is made of changed ones. */
@RestController
@RequestMapping("/api/v1/messages/{id}")
@PreAuthorize("hasAuthority('steer')")
@Tag(name = "Envois")
class MessageFactsController {

  private final MessageEditing messages;
  private final ChangedMessages changed;

  MessageFactsController(MessageEditing messages, ChangedMessages changed) {
    this.messages = messages;
    this.changed = changed;
  }

  @Operation(
      summary =
          "Les faits avec lesquels un message à valider a été écrit : ce qu’ils disaient (was) et"
              + " ce qu’ils disent maintenant (is)")
  @GetMapping("/facts")
  @PreAuthorize("hasAuthority('view')")
  List<MessageFacts.Fact> facts(@PathVariable String id) {
    return changed.facts(message(id));
  }

  @Operation(
      summary =
          "Prépare de nouveau un message à valider, et ceux qui ont été écrits avec lui, avec les"
              + " faits d’aujourd’hui ; répond le message qui attend à sa place. 409 s’il n’attend"
              + " plus de validation ou si personne ne peut le recevoir")
  @PostMapping("/renewal")
  Message renew(@PathVariable String id) {
    var renewed = changed.renew(message(id));
    if (renewed instanceof Renewed.Anew anew) {
      return anew.message();
    }
    throw refused(
        renewed instanceof Renewed.Unaddressed
            ? "message.renewal.unaddressed"
            : "message.not-to-validate");
  }

  @Operation(
      summary =
          "Garde le texte d’un message à valider bien que des faits aient changé : il peut être"
              + " validé. seen : ce qu’ils disent (is), par path, tel qu’on l’a lu. 409 si l’un"
              + " d’eux dit autre chose depuis, ou si le message n’attend plus de validation")
  @PostMapping("/facts/acceptance")
  Message uphold(@PathVariable String id, @Valid @RequestBody Acceptance acceptance) {
    var upheld = changed.uphold(message(id), acceptance.seen());
    if (upheld == Upheld.KEPT) {
      return message(id);
    }
    throw refused(upheld == Upheld.CHANGED ? "message.facts-changed" : "message.not-to-validate");
  }

  /** What somebody has read of the facts that have changed: what each says now, by its path. */
  record Acceptance(
      @JsonDeserialize(contentUsing = StringDeserializer.class) @NotNull @Size(max = 200)
          Map<@NotNull String, @NotNull String> seen) {}

  private static ResponseStatusException refused(String code) {
    return new ResponseStatusException(HttpStatus.CONFLICT, code);
  }

  private Message message(String id) {
    return messages
        .find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "message.unknown"));
  }
}
