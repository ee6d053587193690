package io.jalon.action.api;

import io.jalon.message.MessageHolds;
import io.jalon.outbox.Hold;
import io.jalon.outbox.Holds;
import io.jalon.rest.Page;
import io.jalon.template.Templates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The red switch: holds all messages of a template while its dossiers go on. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Envois")
class MessageHoldController {

  private final MessageHolds messages;
  private final Holds holds;
  private final Templates templates;

  MessageHoldController(MessageHolds messages, Holds holds, Templates templates) {
    this.messages = messages;
    this.holds = holds;
    this.templates = templates;
  }

  /** Why. */
  record Reason(@NotBlank @Size(max = 4000) String reason) {}

  @Operation(summary = "Les retenues de messages, en cours et passées, la plus récente d’abord")
  @GetMapping("/message-holds")
  @PreAuthorize("hasAuthority('view')")
  ResponseEntity<List<Hold>> all(@ParameterObject @Valid Page page) {
    return page.of(holds.all(), Hold::topic);
  }

  @Operation(
      summary =
          "Retient tous les messages d’un modèle, quelle que soit sa version : ils attendent, ses"
              + " dossiers avancent ; 409 s’ils sont déjà retenus")
  @PostMapping("/templates/{id}/messages/hold")
  @PreAuthorize("hasAuthority('steer')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void hold(@PathVariable String id, @Valid @RequestBody Reason why) {
    if (!messages.hold(known(id), why.reason().strip())) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "message.hold.held");
    }
  }

  @Operation(summary = "Laisse repartir les messages d’un modèle ; 409 s’ils ne sont pas retenus")
  @PostMapping("/templates/{id}/messages/release")
  @PreAuthorize("hasAuthority('steer')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(@PathVariable String id, @Valid @RequestBody Reason why) {
    if (!messages.release(known(id), why.reason().strip())) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "message.hold.not-held");
    }
  }

  private String known(String id) {
    return templates
        .latest(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "template.unknown"))
        .templateId();
  }
}
