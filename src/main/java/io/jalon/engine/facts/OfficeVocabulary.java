package io.jalon.engine.facts;

import io.jalon.calendar.Closing;
import io.jalon.calendar.Closings;
import io.jalon.dossier.FactNames;
import io.jalon.expression.FactType;
import io.jalon.expression.Vocabulary;
import io.jalon.known.Known;
import io.jalon.known.OfficeStamp;
import java.util.HashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The names that conditions and tags may use in this office: the dossier's facts and today. */
@Component
public class OfficeVocabulary {

  private final FactNames names;
  private final Closings closings;
  private final CommandScope scope;
  private final Known<Vocabulary> known;

  OfficeVocabulary(FactNames names, Closings closings, CommandScope scope, OfficeStamp stamp) {
    this.known = new Known<>(stamp);
    this.names = names;
    this.closings = closings;
    this.scope = scope;
  }

  /** As of now; the office may declare repères and roles at any time. */
  public Vocabulary now() {
    return scope.get(OfficeVocabulary.class, () -> known.get(this::read));
  }

  /** The same with what only a check of templates asks for: listed values and closed periods. */
  public Vocabulary ofDesign() {
    var periods = closings.all().stream().map(Closing::id).collect(Collectors.toSet());
    return now().choosing(names.choices()).closedIn(periods);
  }

  private Vocabulary read() {
    var types = new HashMap<String, FactType>();
    names.kinds().forEach((path, kind) -> types.put(path, FactType.valueOf(kind.name())));
    types.put("aujourdhui", FactType.DATE);
    return new Vocabulary(types)
        .neverEmpty(
            "dossier.reference",
            "dossier.type",
            "dossier.statut",
            "client.reference",
            "client.nom");
  }
}
