package io.jalon.action.api;

import io.jalon.action.CorrectedMessages;
import io.jalon.message.Message;
import io.jalon.message.MessageRewriting.Rewritten;
import io.jalon.message.MessageSearch.Found;
import io.jalon.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The messages to come that an earlier version of a template has written, and their correction. */
@RestController
@RequestMapping("/api/v1/templates/{id}/messages")
@PreAuthorize("hasAuthority('view')")
@Tag(name = "Envois")
class MessageCorrectionController {

  private static final int MOST = 200;

  private final CorrectedMessages corrected;

  MessageCorrectionController(CorrectedMessages corrected) {
    this.corrected = corrected;
  }

  @Operation(
      summary =
          "Les envois à venir d’un modèle, à valider, en attente ou à imprimer, dont sa dernière"
              + " version écrit autrement le contenu")
  @GetMapping("/outdated")
  ResponseEntity<List<Message>> outdated(
      @PathVariable String id, @ParameterObject @Valid Page page) {
    return page.of(outdated(id), Message::id);
  }

  private List<Message> outdated(String id) {
    return corrected
        .of(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "template.unknown"))
        .messages()
        .stream()
        .map(Found::message)
        .toList();
  }

  /** Which messages, and why. */
  record NewContentWanted(
      @NotEmpty @Size(max = MOST) List<@NotNull @Size(max = 36) String> messages,
      @NotBlank @Size(max = 4000) String reason) {}

  /** What became of a message. */
  record NewContentOutcome(String message, Rewritten result) {}

  @Operation(
      summary = "Corrige des envois à venir avec le contenu de la dernière version de leur modèle",
      description =
          "Un envoi à valider est préparé de nouveau ; un envoi en attente ou à imprimer est repris"
              + " et remplacé, avec les faits d’aujourd’hui. Chacun dit ce qu’il en est :"
              + " CORRECTED, NOT_WAITING, UNADDRESSED ou UNWRITABLE.")
  @PostMapping("/corrections")
  @PreAuthorize("hasAuthority('steer')")
  List<NewContentOutcome> correct(
      @PathVariable String id, @Valid @RequestBody NewContentWanted wanted) {
    outdated(id);
    return wanted.messages().stream()
        .distinct()
        .map(one -> new NewContentOutcome(one, corrected.correct(id, one, wanted.reason().strip())))
        .toList();
  }
}
