package io.jalon.dossier.api;

import static io.jalon.dossier.api.Formats.LINE;
import static io.jalon.dossier.api.Formats.LINES;
import static io.jalon.dossier.api.Formats.PAGE;
import static io.jalon.dossier.api.Formats.REFERENCE;

import io.jalon.dossier.Client;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Clients.NewClient;
import io.jalon.rest.EntityTags;
import io.jalon.rest.Paged;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Clients over REST. */
@RestController
@RequestMapping("/api/v1/clients")
@Tag(name = "Clients")
class ClientsController {

  private final Clients clients;
  private final Addressed addressed;
  private final EntityTags tags;

  ClientsController(Clients clients, Addressed addressed, EntityTags tags) {
    this.tags = tags;
    this.clients = clients;
    this.addressed = addressed;
  }

  record ClientRequest(
      @NotNull @Pattern(regexp = REFERENCE, message = "{reference.format}") String reference,
      @NotBlank @Size(max = 200) @Pattern(regexp = LINE, message = "{line.format}") String name,
      @NotNull @Pattern(regexp = "person|company", message = "{client.kind.format}") String kind,
      @Nullable @Email @Size(max = 200) @Pattern(regexp = LINE, message = "{line.format}")
          String email,
      @Nullable @Size(max = 500) @Pattern(regexp = LINES, message = "{lines.format}")
          String address) {

    NewClient client() {
      return new NewClient(reference, name.strip(), kind, email, address);
    }
  }

  @GetMapping
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Les clients par référence ; « after » : la dernière référence connue")
  public ResponseEntity<List<Client>> list(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(PAGE) int limit) {
    return Paged.of(
        clients.after(after, limit + 1),
        limit,
        Function.identity(),
        last -> Paged.after(last.reference(), limit));
  }

  @GetMapping("/{id}")
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Un client, par identifiant ou référence")
  public Client one(@PathVariable String id) {
    return addressed.client(id);
  }

  /** A client without its reference, which stays. */
  record ClientChange(
      @NotBlank @Size(max = 200) @Pattern(regexp = LINE, message = "{line.format}") String name,
      @NotNull @Pattern(regexp = "person|company", message = "{client.kind.format}") String kind,
      @Nullable @Email @Size(max = 200) @Pattern(regexp = LINE, message = "{line.format}")
          String email,
      @Nullable @Size(max = 500) @Pattern(regexp = LINES, message = "{lines.format}")
          String address) {}

  @PutMapping("/{id}")
  @PreAuthorize("hasAuthority('steer')")
  @Operation(
      summary =
          "Change un client ; avec If-Match, seulement si personne ne l’a changé" + " entre-temps")
  public Client change(
      @PathVariable String id,
      @RequestBody @Valid ClientChange to,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var known = addressed.client(id);
    var wanted =
        new NewClient(known.reference(), to.name().strip(), to.kind(), to.email(), to.address());
    return clients.update(known.id(), wanted, now -> tags.require(ifMatch, now));
  }

  @ApiResponse(responseCode = "201", description = "Fait", useReturnTypeSchema = true)
  @PostMapping
  @PreAuthorize("hasAuthority('steer')")
  @Operation(summary = "Ajoute un client")
  public ResponseEntity<Client> create(@RequestBody @Valid ClientRequest request) {
    try {
      var client = clients.create(request.client());
      return ResponseEntity.created(URI.create("/api/v1/clients/" + client.id())).body(client);
    } catch (DuplicateKeyException taken) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "reference.taken", taken);
    }
  }
}
