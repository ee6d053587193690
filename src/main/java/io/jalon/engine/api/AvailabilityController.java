package io.jalon.engine.api;

import io.jalon.dossier.AccountList;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.template.Availabilities;
import io.jalon.template.Availability;
import io.jalon.template.Availability.Pilot;
import io.jalon.template.AvailabilityChanges;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where a template may be launched, over REST: its teams, its pilot, its retirement. */
@RestController
@RequestMapping("/api/v1/templates/{id}")
@PreAuthorize("hasAuthority('design')")
@Tag(name = "Modèles")
class AvailabilityController {

  private final Availabilities availabilities;
  private final AvailabilityChanges changes;
  private final Dossiers dossiers;
  private final AccountList accounts;

  AvailabilityController(
      Availabilities availabilities,
      AvailabilityChanges changes,
      Dossiers dossiers,
      AccountList accounts) {
    this.availabilities = availabilities;
    this.changes = changes;
    this.dossiers = dossiers;
    this.accounts = accounts;
  }

  /** The teams whose dossiers may have a template; none for everybody's. */
  record TeamsRequest(@NotNull @Size(max = 60) List<@NotNull @Size(max = 64) String> teams) {}

  /**
   * A pilot.
   *
   * @param from the first version that is limited: the newest or the next one; the newest when
   *     nothing is said
   * @param dossiers references or ids
   * @param teams engine groups
   */
  record PilotRequest(
      @Nullable Integer from,
      @Nullable @Size(max = 500) List<@NotNull @Size(max = 64) String> dossiers,
      @Nullable @Size(max = 60) List<@NotNull @Size(max = 64) String> teams) {}

  @GetMapping("/availability")
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Où un modèle se lance : ses équipes, son pilote, son retrait")
  Availability read(@PathVariable String id) {
    return availabilities
        .of(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "template.unknown"));
  }

  @PutMapping("/teams")
  @Operation(summary = "Réserve un modèle aux dossiers de ces équipes ; aucune : à tous")
  Availability teams(
      @PathVariable String id, @Valid @RequestBody TeamsRequest request, Principal who) {
    read(id);
    changes.teams(id, known(request.teams()), who.getName());
    return read(id);
  }

  @PutMapping("/pilot")
  @Operation(summary = "Limite les nouvelles versions à des dossiers et équipes pilotes")
  Availability pilot(
      @PathVariable String id, @Valid @RequestBody PilotRequest request, Principal who) {
    var now = read(id);
    var teams = known(Objects.requireNonNullElse(request.teams(), List.of()));
    var of = found(Objects.requireNonNullElse(request.dossiers(), List.of()));
    if (teams.isEmpty() && of.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "pilot.empty");
    }
    changes.pilot(id, new Pilot(from(now, request.from()), null, of, teams), who.getName());
    return read(id);
  }

  @DeleteMapping("/pilot")
  @Operation(summary = "Ouvre à tous les dossiers ce qui était limité à un pilote")
  Availability open(@PathVariable String id, Principal who) {
    read(id);
    changes.open(id, who.getName());
    return read(id);
  }

  @PostMapping("/retirement")
  @Operation(summary = "Retire un modèle : plus de lancement, les séquences en cours continuent")
  Availability retire(@PathVariable String id, Principal who) {
    if (read(id).newest() == null) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "template.never-published");
    }
    changes.retire(id, who.getName());
    return read(id);
  }

  @PostMapping("/restoration")
  @Operation(summary = "Remet en service un modèle retiré")
  Availability restore(@PathVariable String id, Principal who) {
    read(id);
    changes.restore(id, who.getName());
    return read(id);
  }

  /** A running pilot keeps its first version when nothing is said. */
  private static int from(Availability now, @Nullable Integer wanted) {
    int newest = Objects.requireNonNullElse(now.newest(), 0);
    var before = now.pilot();
    if (wanted == null) {
      return before == null ? Math.max(newest, 1) : before.from();
    }
    var kept = before != null && wanted == before.from();
    if (!kept && wanted != newest && wanted != newest + 1 || wanted < 1) {
      throw refused("pilot.version", Math.max(newest, 1), newest + 1);
    }
    return wanted;
  }

  private List<String> found(List<String> references) {
    var unknown = new ArrayList<String>();
    var ids = new ArrayList<String>();
    for (var reference : Set.copyOf(references)) {
      dossiers
          .seen(reference)
          .map(Dossier::id)
          .ifPresentOrElse(ids::add, () -> unknown.add(reference));
    }
    if (!unknown.isEmpty()) {
      throw refused("pilot.dossiers", String.join(", ", unknown.stream().sorted().toList()));
    }
    return ids.stream().distinct().toList();
  }

  private Set<String> known(List<String> teams) {
    var groups = accounts.groups().stream().map(AccountList.Group::id).collect(Collectors.toSet());
    var unknown = new HashSet<>(teams);
    unknown.removeAll(groups);
    if (!unknown.isEmpty()) {
      throw refused("team.unknown", String.join(", ", unknown.stream().sorted().toList()));
    }
    return Set.copyOf(teams);
  }

  private static ResponseStatusException refused(String code, Object... values) {
    return new Refused(code, values);
  }

  /** Something named is not there. */
  private static final class Refused extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    Refused(String code, Object... values) {
      super(HttpStatus.UNPROCESSABLE_ENTITY, code, null, null, values);
    }
  }
}
