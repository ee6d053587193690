package io.jalon.dossier.api;

import static io.jalon.dossier.api.Formats.LINE;
import static io.jalon.dossier.api.Formats.NAME;
import static io.jalon.dossier.api.Formats.PAGE;
import static io.jalon.dossier.api.Formats.REFERENCE;

import io.jalon.dossier.Accounts;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.DossierUpdates;
import io.jalon.dossier.DossierUpdates.Change;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Dossiers.NewDossier;
import io.jalon.dossier.FieldRefused;
import io.jalon.dossier.InCharge;
import io.jalon.dossier.RepereKind;
import io.jalon.rest.EntityTags;
import io.jalon.rest.Page;
import io.jalon.rest.Paged;
import io.jalon.rest.WrongField;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

/** Dossiers over REST; amounts are numbers with two decimals, days are ISO dates. */
@RestController
@RequestMapping("/api/v1/dossiers")
@Tag(name = "Dossiers")
class DossiersController {

  private final Dossiers dossiers;
  private final DossierUpdates updates;
  private final Addressed addressed;
  private final EntityTags tags;
  private final InCharge inCharge;

  DossiersController(
      Dossiers dossiers,
      DossierUpdates updates,
      Addressed addressed,
      EntityTags tags,
      InCharge inCharge) {
    this.inCharge = inCharge;
    this.updates = updates;
    this.tags = tags;
    this.dossiers = dossiers;
    this.addressed = addressed;
  }

  record DossierRequest(
      @NotNull @Pattern(regexp = REFERENCE, message = "{reference.format}") String reference,
      @NotNull @Size(max = 40) String client,
      @NotNull @Pattern(regexp = NAME, message = "{name.format}") String type,
      @Nullable @Size(max = 30) @Pattern(regexp = LINE, message = "{line.format}") String status,
      @Nullable @Size(max = 64) @Pattern(regexp = LINE, message = "{line.format}") String owner,
      @Nullable @Size(max = 64) @Pattern(regexp = LINE, message = "{line.format}") String team,
      @Nullable @Digits(integer = 12, fraction = 2) BigDecimal amount,
      @Nullable @Digits(integer = 12, fraction = 2) BigDecimal balance,
      @Nullable String deadline) {

    NewDossier of(String clientId) {
      return new NewDossier(
          reference,
          clientId,
          type,
          Objects.requireNonNullElse(status, "ouvert"),
          owner,
          Objects.requireNonNullElse(team, Accounts.CASE_MANAGERS),
          amount,
          balance,
          day());
    }

    private @Nullable LocalDate day() {
      if (deadline == null) {
        return null;
      }
      return RepereKind.DATE
          .read(deadline)
          .map(LocalDate.class::cast)
          .orElseThrow(() -> new WrongField("deadline", "repere.value.DATE"));
    }
  }

  @GetMapping
  @PreAuthorize("hasAuthority('view')")
  @Operation(
      summary =
          "Les dossiers, le plus récent d’abord ; « after » : l’identifiant du dernier" + " connu")
  public ResponseEntity<List<Dossier>> list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(PAGE) int limit) {
    var from = after == null ? null : known(after).id();
    return Paged.of(
        dossiers.newest(from, limit + 1),
        limit,
        Function.identity(),
        last -> Paged.after(last.id(), limit));
  }

  private Dossier known(String after) {
    return dossiers.seen(after).orElseThrow(() -> Page.unknown("after", after));
  }

  @GetMapping("/{id}")
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Un dossier, par identifiant ou référence")
  public Dossier one(@PathVariable String id) {
    return addressed.dossier(id);
  }

  /** A dossier without its reference and its client, which stay. */
  record DossierChange(
      @NotNull @Pattern(regexp = NAME, message = "{name.format}") String type,
      @NotNull @Size(max = 30) @Pattern(regexp = LINE, message = "{line.format}") String status,
      @Nullable @Size(max = 64) @Pattern(regexp = LINE, message = "{line.format}") String owner,
      @NotNull @Size(max = 64) @Pattern(regexp = LINE, message = "{line.format}") String team,
      @Nullable @Digits(integer = 12, fraction = 2) BigDecimal amount,
      @Nullable @Digits(integer = 12, fraction = 2) BigDecimal balance,
      @Nullable @Size(max = 40) String deadline) {

    Change change() {
      return new Change(type, owner, team, status, text(amount), text(balance), deadline);
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
      return value == null ? null : value.toPlainString();
    }
  }

  @PutMapping("/{id}")
  @PreAuthorize("hasAuthority('steer')")
  @Operation(
      summary =
          "Change un dossier ; avec If-Match, seulement si personne ne l’a changé" + " entre-temps",
      description =
          "Chaque valeur qui change est dans l’historique, et vaut aussitôt pour les"
              + " conditions.")
  public Dossier change(
      @PathVariable String id,
      @RequestBody @Valid DossierChange to,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var known = addressed.dossier(id);
    // Who answers for it already may have left since.
    require(
        Objects.equals(to.owner(), known.owner()) ? null : to.owner(),
        to.team().equals(known.team()) ? null : to.team());
    try {
      return updates.update(known.id(), to.change(), now -> tags.require(ifMatch, now));
    } catch (FieldRefused refused) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, refused.code(), refused);
    }
  }

  @ApiResponse(responseCode = "201", description = "Fait", useReturnTypeSchema = true)
  @PostMapping
  @PreAuthorize("hasAuthority('steer')")
  @Operation(summary = "Ouvre un dossier pour un client")
  public ResponseEntity<Dossier> create(@RequestBody @Valid DossierRequest request) {
    var client = addressed.client(request.client());
    require(request.owner(), request.team());
    var wanted = request.of(client.id());
    try {
      var dossier = dossiers.create(wanted);
      return ResponseEntity.created(URI.create("/api/v1/dossiers/" + dossier.id())).body(dossier);
    } catch (DuplicateKeyException taken) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "reference.taken", taken);
    }
  }

  /** Refuses who cannot answer for a dossier. */
  private void require(@Nullable String owner, @Nullable String team) {
    require("owner", owner, inCharge::refusedOwner);
    require("team", team, inCharge::refusedTeam);
  }

  private static void require(
      String field, @Nullable String value, Function<String, Optional<String>> refused) {
    if (value != null) {
      refused
          .apply(value)
          .ifPresent(
              code -> {
                throw new WrongField(field, "dossier." + code, value);
              });
    }
  }
}
