package io.jalon.web.dossier;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Holding;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.RoleHolders;
import io.jalon.run.Runs;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Templates;
import io.jalon.web.people.WantedKinds;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who holds what on a dossier; archived functions only where they are still needed (F-29). */
@Component
class Holdings {

  private final RoleHolders holders;
  private final Runs runs;
  private final Templates templates;

  Holdings(RoleHolders holders, Runs runs, Templates templates) {
    this.holders = holders;
    this.runs = runs;
    this.templates = templates;
  }

  /** Those that are offered, those that somebody holds, and those that a sequence names. */
  List<Holding> on(Dossier dossier) {
    var all = holders.onDossier(dossier.id());
    if (all.stream().noneMatch(one -> one.role().archived())) {
      return all;
    }
    var used = used(dossier);
    return all.stream()
        .filter(
            one ->
                !one.role().archived()
                    || !one.holders().isEmpty()
                    || used.contains(one.role().id()))
        .toList();
  }

  /** By function, those whom the client gives it to, where the dossier has somebody of its own. */
  Map<String, String> ofClient(Dossier dossier) {
    return holders.onClient(dossier.clientId()).stream()
        .filter(one -> !one.holders().isEmpty())
        .collect(
            Collectors.toMap(
                one -> one.role().id(),
                one ->
                    one.holders().stream()
                        .map(Intervenant::name)
                        .collect(Collectors.joining(", "))));
  }

  /** The functions that a sequence under way names. */
  Set<String> used(Dossier dossier) {
    return sequences(dossier)
        .flatMap(sequence -> sequence.roles().keySet().stream())
        .collect(Collectors.toSet());
  }

  /** By function, which kind of holder the sequences under way want (F-97). */
  Map<String, String> wanted(Dossier dossier) {
    return WantedKinds.of(sequences(dossier));
  }

  private Stream<SequenceTemplate> sequences(Dossier dossier) {
    return runs.activeOn(dossier.id()).stream()
        .map(run -> templates.template(run.templateId(), run.version()));
  }
}
