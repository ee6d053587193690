package io.jalon.action.api;

import io.jalon.action.MessageEditing;
import io.jalon.message.Message;
import io.jalon.message.MessageEdits.Text;
import io.jalon.template.SendMessage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Changes what a message says, and what goes along with it, before it is validated. */
@RestController
@RequestMapping("/api/v1/messages/{id}")
@PreAuthorize("hasAuthority('steer')")
@Tag(name = "Envois")
class MessageTextController {

  private static final int LONGEST = 200_000;

  private final MessageEditing editing;

  MessageTextController(MessageEditing editing) {
    this.editing = editing;
  }

  /** What it says; text, in which nothing is a tag. */
  record NewText(
      @NotBlank @Size(max = 998) String subject, @NotBlank @Size(max = LONGEST) String body) {}

  @Operation(
      summary =
          "Change l’objet et le texte d’un message à valider, et de ceux qui ont été écrits avec"
              + " lui pour d’autres destinataires ; le texte du modèle est gardé. 409 s’il n’attend"
              + " plus de validation")
  @PutMapping("/text")
  Message edit(@PathVariable String id, @Valid @RequestBody NewText text) {
    if (!editing.edit(message(id), new Text(text.subject(), text.body()))) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "message.not-to-validate");
    }
    return message(id);
  }

  /** The documents of the dossier that go along. */
  record NewAttachments(
      @NotNull @Size(max = SendMessage.MOST_ATTACHED) List<@NotNull String> documents) {}

  @Operation(
      summary =
          "Change les pièces du dossier jointes à un message à valider, et à ceux qui ont été"
              + " écrits avec lui. 409 s’il n’attend plus de validation")
  @PutMapping("/attachments")
  Message attach(@PathVariable String id, @Valid @RequestBody NewAttachments attachments) {
    try {
      if (!editing.attach(message(id), attachments.documents())) {
        throw new ResponseStatusException(HttpStatus.CONFLICT, "message.not-to-validate");
      }
    } catch (NoSuchElementException elsewhere) {
      throw new ResponseStatusException(
          HttpStatus.UNPROCESSABLE_ENTITY, "message.attachment.elsewhere", elsewhere);
    }
    return message(id);
  }

  private Message message(String id) {
    return editing
        .find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "message.unknown"));
  }
}
