package io.jalon.action.api;

import io.jalon.action.HandMessages;
import io.jalon.action.HandMessages.NotSent;
import io.jalon.action.HandMessages.Wanted;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.message.Message;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Sends a text of the sequence that runs on a dossier by hand. */
@RestController
@RequestMapping("/api/v1/dossiers/{dossier}/messages")
@PreAuthorize("hasAuthority('steer')")
@Tag(name = "Envois")
class HandMessageController {

  private final HandMessages messages;
  private final Dossiers dossiers;

  HandMessageController(HandMessages messages, Dossiers dossiers) {
    this.messages = messages;
    this.dossiers = dossiers;
  }

  /** Which text of which sequence, to the holders of which function. */
  record HandMessage(
      @NotBlank @Size(max = 60) String template,
      @NotBlank @Size(max = 60) String content,
      @NotBlank @Size(max = 60) String role) {

    Wanted wanted() {
      return new Wanted(template, content, role);
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Envoie par e-mail un texte de la séquence en cours aux titulaires d’une fonction",
      description =
          "Le message appartient à la séquence : sa pause, sa fin et la retenue de son modèle valent"
              + " pour lui. 409 si elle n’est pas en cours, ou si personne ne peut le recevoir ; 422 si le"
              + " texte nomme ce qui n’est connu que dans son étape.")
  List<Message> send(@PathVariable String dossier, @Valid @RequestBody HandMessage message) {
    return answered(dossier, message, messages::send);
  }

  @PostMapping("/preview")
  @Operation(summary = "Ce qui serait envoyé, sans rien écrire ni envoyer")
  List<Message> preview(@PathVariable String dossier, @Valid @RequestBody HandMessage message) {
    return answered(dossier, message, messages::preview);
  }

  private List<Message> answered(
      String key, HandMessage message, BiFunction<Dossier, Wanted, List<Message>> doing) {
    var dossier =
        dossiers
            .find(key)
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "dossier.unknown"));
    try {
      return doing.apply(dossier, message.wanted());
    } catch (NotSent refused) {
      var status =
          HandMessages.UNWRITABLE.equals(refused.getMessage())
              ? HttpStatus.UNPROCESSABLE_ENTITY
              : HttpStatus.CONFLICT;
      throw new ResponseStatusException(status, refused.getMessage(), refused);
    }
  }
}
