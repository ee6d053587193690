package io.jalon.message.api;

import io.jalon.message.Message;
import io.jalon.message.MessageCommands;
import io.jalon.message.SentAgain;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes messages back before they leave, and sends them again after, which who steers may do. */
@RestController
@RequestMapping("/api/v1/messages/{id}")
@PreAuthorize("hasAuthority('steer')")
@Tag(name = "Envois")
class MessageCommandController {

  private final NamedMessages messages;
  private final MessageCommands commands;

  MessageCommandController(NamedMessages messages, MessageCommands commands) {
    this.messages = messages;
    this.commands = commands;
  }

  /** Why. */
  record Reason(@NotBlank @Size(max = 4000) String reason) {}

  @Operation(summary = "Reprend un message avant qu’il ne parte ; 409 s’il est trop tard")
  @PostMapping("/recall")
  Message takeBack(@PathVariable String id, @Valid @RequestBody Reason why) {
    var message = messages.get(id);
    if (!commands.takeBack(message, why.reason().strip())) {
      throw NamedMessages.refused("message.recall." + messages.get(id).status());
    }
    return messages.get(id);
  }

  @Operation(
      summary =
          "Envoie de nouveau un message, tel qu’il a été écrit, sous une nouvelle clé ; un message à"
              + " valider qui n’a pu être écrit à personne est écrit de nouveau, à valider"
              + " (PREPARED). 409 s’il n’est pas encore parti, s’il a été refusé ou s’il repart"
              + " déjà")
  @PostMapping("/resend")
  List<Message> sendAgain(@PathVariable String id, @Valid @RequestBody Reason why) {
    var outcome = commands.sendAgain(messages.get(id), why.reason().strip());
    if (outcome instanceof SentAgain.Queued queued) {
      return queued.messages();
    }
    if (outcome instanceof SentAgain.ToValidate anew) {
      return anew.messages();
    }
    if (outcome instanceof SentAgain.UnderWay) {
      throw NamedMessages.refused("message.resend.under-way");
    }
    throw NamedMessages.refused(
        outcome instanceof SentAgain.Unaddressed
            ? "message.resend.unaddressed"
            : "message.resend." + messages.get(id).status());
  }
}
