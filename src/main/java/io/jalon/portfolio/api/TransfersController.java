package io.jalon.portfolio.api;

import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.Roles;
import io.jalon.portfolio.Portfolio;
import io.jalon.portfolio.Portfolios;
import io.jalon.portfolio.Transfer;
import io.jalon.portfolio.TransferLine;
import io.jalon.portfolio.Transfers;
import io.jalon.portfolio.Transfers.Cancelled;
import io.jalon.portfolio.Transfers.Wanted;
import io.jalon.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What somebody holds, and giving it to somebody else as a whole. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Intervenants")
class TransfersController {

  private final Portfolios portfolios;
  private final Transfers transfers;
  private final Registry registry;
  private final OfficeTime office;

  /** Who is who, and what there is to hold. */
  @Component
  record Registry(Intervenants intervenants, Roles roles) {}

  TransfersController(
      Portfolios portfolios, Transfers transfers, Registry registry, OfficeTime office) {
    this.portfolios = portfolios;
    this.transfers = transfers;
    this.registry = registry;
    this.office = office;
  }

  /**
   * What is given to whom.
   *
   * @param to the id or account of who takes over
   * @param roles the functions that go; all of them when it is left out
   * @param day from which day on; today when it is left out
   */
  record TransferRequest(
      @NotBlank String to,
      @Nullable @Size(max = 50) List<@NotBlank @Size(max = 60) String> roles,
      @Nullable LocalDate day) {}

  /** A transfer, and what came of each binding. */
  record Told(Transfer transfer, List<TransferLine> lines) {}

  @Operation(
      summary =
          "Le portefeuille de quelqu’un : ses fonctions, les actions ouvertes et à venir qui"
              + " suivraient, celles qui resteraient ; « to » : à qui il irait, pour savoir ce qui"
              + " s’y oppose ; « roles » : seulement ces fonctions")
  @GetMapping("/intervenants/{id}/portfolio")
  @PreAuthorize("hasAuthority('view')")
  Portfolio portfolio(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(defaultValue = "") List<String> roles) {
    return portfolios.of(somebody(id), to == null ? null : somebody(to), known(roles));
  }

  @Operation(
      summary =
          "Transfère le portefeuille de quelqu’un à quelqu’un d’autre, tout de suite ou à partir"
              + " d’un jour ; chaque dossier le dit dans son historique")
  @ApiResponse(responseCode = "201", description = "Fait", useReturnTypeSchema = true)
  @PostMapping("/intervenants/{id}/transfers")
  @PreAuthorize("hasAuthority('steer')")
  ResponseEntity<Told> transfer(
      @PathVariable String id, @RequestBody @Valid TransferRequest request) {
    var from = somebody(id);
    var to = somebody(request.to());
    var day = request.day() == null ? office.today() : request.day();
    refuse(!to.active(), HttpStatus.CONFLICT, "intervenant.inactive");
    refuse(to.id().equals(from.id()), HttpStatus.UNPROCESSABLE_ENTITY, "transfer.same");
    refuse(day.isBefore(office.today()), HttpStatus.UNPROCESSABLE_ENTITY, "transfer.past");
    var roles = known(request.roles() == null ? List.of() : request.roles());
    var asked = transfers.ask(new Wanted(from, to, roles, day));
    return ResponseEntity.created(URI.create("/api/v1/transfers/" + asked.id())).body(told(asked));
  }

  @Operation(summary = "Les derniers transferts de portefeuille, prévus et faits")
  @GetMapping("/transfers")
  @PreAuthorize("hasAuthority('view')")
  ResponseEntity<List<Transfer>> list(@ParameterObject @Valid Page page) {
    return page.of(transfers.newest(), Transfer::id);
  }

  @Operation(
      summary = "Un transfert de portefeuille, et ce qui en est advenu fonction par fonction")
  @GetMapping("/transfers/{id}")
  @PreAuthorize("hasAuthority('view')")
  Told one(@PathVariable String id) {
    return told(found(id));
  }

  @Operation(summary = "Renonce à un transfert prévu ; refusé une fois qu’il est fait, ou commencé")
  @DeleteMapping("/transfers/{id}")
  @PreAuthorize("hasAuthority('steer')")
  Told cancel(@PathVariable String id) {
    var transfer = found(id);
    var cancelled = transfers.cancel(transfer.id());
    refuse(cancelled == Cancelled.BEGUN, HttpStatus.CONFLICT, "transfer.begun");
    refuse(cancelled == Cancelled.OVER, HttpStatus.CONFLICT, "transfer.over");
    return told(found(id));
  }

  private Told told(Transfer transfer) {
    return new Told(transfer, transfers.lines(transfer.id()));
  }

  private Transfer found(String id) {
    return transfers
        .find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "transfer.unknown"));
  }

  private Intervenant somebody(String key) {
    return registry
        .intervenants()
        .find(key)
        .orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "intervenant.unknown"));
  }

  private List<String> known(List<String> roles) {
    var unknown = roles.stream().anyMatch(role -> registry.roles().find(role).isEmpty());
    refuse(unknown, HttpStatus.NOT_FOUND, "role.unknown");
    return roles;
  }

  private static void refuse(boolean refused, HttpStatus status, String code) {
    if (refused) {
      throw new ResponseStatusException(status, code);
    }
  }
}
