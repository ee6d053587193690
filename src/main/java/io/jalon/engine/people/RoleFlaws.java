package io.jalon.engine.people;

import io.jalon.dossier.Intervenant;
import io.jalon.dossier.RoleHolders;
import io.jalon.engine.people.Ahead.Coming;
import io.jalon.message.DossierNames;
import io.jalon.run.LaunchChecks.ActionAtRisk;
import io.jalon.run.LaunchChecks.Flaw;
import io.jalon.run.LaunchChecks.RoleAtRisk;
import io.jalon.template.SequenceTemplate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is wrong with the holders of the roles that are still needed. */
@Component
class RoleFlaws {

  /** On which dossier, and in which run of it when there is one. */
  record Place(String dossierId, @Nullable String runId) {}

  private record Found(Flaw flaw, List<Intervenant> holders) {}

  private final RoleHolders holders;
  private final DossierNames names;

  RoleFlaws(RoleHolders holders, DossierNames names) {
    this.holders = holders;
    this.names = names;
  }

  /** The roles at risk among those that what is coming needs. */
  List<RoleAtRisk> of(
      SequenceTemplate template,
      Place place,
      List<Coming> coming,
      Function<Coming, @Nullable Instant> from) {
    return template.roles().keySet().stream()
        .flatMap(role -> atRisk(template, place, role, needed(coming, role), from))
        .toList();
  }

  private static List<Coming> needed(List<Coming> coming, String role) {
    return coming.stream().filter(c -> Participation.in(c.action(), role)).toList();
  }

  private Stream<RoleAtRisk> atRisk(
      SequenceTemplate template,
      Place place,
      String role,
      List<Coming> needed,
      Function<Coming, @Nullable Instant> from) {
    var found = needed.isEmpty() ? null : flaw(template, place, role, needed);
    if (found == null) {
      return Stream.empty();
    }
    var known = names.of(place.dossierId());
    var actions = needed.stream().map(c -> action(c, known, from.apply(c))).toList();
    var first =
        actions.stream()
            .map(ActionAtRisk::from)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    var held = found.holders().stream().map(Intervenant::name).toList();
    return Stream.of(new RoleAtRisk(role, found.flaw(), held, first, actions));
  }

  private @Nullable Found flaw(
      SequenceTemplate template, Place place, String role, List<Coming> needed) {
    var active = active(place, role);
    if (active.isEmpty()) {
      var inactive = holders.inactive(place.dossierId(), place.runId(), role);
      return new Found(inactive.isEmpty() ? Flaw.UNHELD : Flaw.INACTIVE, inactive);
    }
    var wanted = Participation.wanted(template, role);
    var wrong = active.stream().filter(holder -> holder.kind() != wanted).toList();
    if (!wrong.isEmpty()) {
      return new Found(Flaw.WRONG_KIND, wrong);
    }
    var work = needed.stream().anyMatch(c -> Participation.signsIn(c.action(), role));
    var nobody = active.stream().allMatch(holder -> holder.account() == null);
    return work && nobody ? new Found(Flaw.NO_ACCOUNT, active) : null;
  }

  private List<Intervenant> active(Place place, String role) {
    return place.runId() == null
        ? holders.holders(place.dossierId(), role)
        : holders.holders(place.dossierId(), place.runId(), role);
  }

  private ActionAtRisk action(Coming coming, Map<String, String> known, @Nullable Instant from) {
    var action = coming.action();
    var title = names.fill(action.kind().title(), known, LocaleContextHolder.getLocale());
    return new ActionAtRisk(coming.step().id(), action.id(), title, from);
  }
}
