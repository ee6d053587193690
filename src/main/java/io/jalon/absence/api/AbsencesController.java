package io.jalon.absence.api;

import io.jalon.absence.Absence;
import io.jalon.absence.Absences;
import io.jalon.absence.Absences.Declared;
import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.Roles;
import io.jalon.journal.Rights;
import io.jalon.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Absences: one's own, and for administrators everybody's. */
@RestController
@RequestMapping("/api/v1/absences")
@Tag(name = "Absences")
class AbsencesController {

  private final Absences absences;
  private final Registry registry;
  private final OfficeTime office;

  /** Who is who, and what there is to hold. */
  @Component
  record Registry(Intervenants intervenants, Roles roles) {

    /** Somebody who may be given work and can sign in. */
    Intervenant account(String account) {
      return intervenants
          .byAccount(account)
          .filter(Intervenant::active)
          .orElseThrow(
              () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "intervenant.unknown"));
    }
  }

  AbsencesController(Absences absences, Registry registry, OfficeTime office) {
    this.absences = absences;
    this.registry = registry;
    this.office = office;
  }

  /**
   * An absence.
   *
   * @param account who is away; oneself when it is left out
   * @param substitute the account of who stands in
   * @param from the first day
   * @param to the last day
   * @param roles only in these functions; in all of them when it is left out
   * @param team only on the dossiers of this team
   */
  record AbsenceRequest(
      @Nullable @Size(max = 64) String account,
      @NotBlank @Size(max = 64) String substitute,
      @NotNull LocalDate from,
      @NotNull LocalDate to,
      @Nullable @Size(max = 50) List<@NotBlank @Size(max = 60) String> roles,
      @Nullable @Size(max = 64) String team) {}

  @Operation(
      summary =
          "Les absences en cours et à venir : celles de tous pour qui voit les dossiers, sinon les"
              + " siennes et celles où l’on remplace quelqu’un")
  @GetMapping
  @PreAuthorize("hasAuthority('act')")
  ResponseEntity<List<Absence>> list(Authentication who, @ParameterObject @Valid Page page) {
    return page.of(
        Rights.has(who, "view") ? absences.present() : absences.of(who.getName()), Absence::id);
  }

  @Operation(
      summary =
          "Déclare une absence, la sienne ou, en administrant, celle d’un autre (celle d’un"
              + " partenaire toujours en administrant) : pendant ces jours, le remplaçant voit et"
              + " peut faire ses actions ; rien ne change de titulaire")
  @ApiResponse(responseCode = "201", description = "Fait", useReturnTypeSchema = true)
  @PostMapping
  @PreAuthorize("hasAuthority('act')")
  ResponseEntity<Absence> declare(@RequestBody @Valid AbsenceRequest request, Authentication who) {
    var away = Objects.requireNonNullElse(request.account(), who.getName());
    own(away, who);
    if (!Rights.has(who, "view")) {
      // Who stands in sees what is theirs: a partner does not choose that alone.
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "absence.partner");
    }
    var absent = registry.account(away);
    var substitute = registry.account(request.substitute());
    refuse(substitute.equals(absent), "absence.same");
    refuse(substitute.kind() != absent.kind(), "absence.kind");
    refuse(request.to().isBefore(request.from()), "absence.dates");
    refuse(request.to().isBefore(office.today()), "absence.past");
    var roles = request.roles() == null ? List.<String>of() : request.roles();
    if (roles.stream().anyMatch(role -> registry.roles().find(role).isEmpty())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "role.unknown");
    }
    var declared =
        absences.declare(
            new Declared(
                away, request.substitute(), request.from(), request.to(), roles, request.team()));
    return ResponseEntity.created(URI.create("/api/v1/absences/" + declared.id())).body(declared);
  }

  @Operation(summary = "Met fin à une absence avant son terme, ou y renonce")
  @DeleteMapping("/{id}")
  @PreAuthorize("hasAuthority('act')")
  Absence end(@PathVariable String id, Authentication who) {
    var absence = absences.find(id).orElseThrow(AbsencesController::unknown);
    own(absence.account(), who);
    if (!absences.end(id)) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "absence.over");
    }
    return absences.find(id).orElseThrow(AbsencesController::unknown);
  }

  private static void own(String account, Authentication who) {
    if (!account.equals(who.getName()) && !Rights.has(who, "administer")) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "absence.not-yours");
    }
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "absence.unknown");
  }

  private static void refuse(boolean refused, String code) {
    if (refused) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, code);
    }
  }
}
