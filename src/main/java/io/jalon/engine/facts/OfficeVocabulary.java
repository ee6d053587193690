package io.jalon.engine.facts;

import io.jalon.dossier.DossierFacts;
import io.jalon.expression.FactType;
import io.jalon.expression.Vocabulary;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/** The names that conditions and tags may use in this office: the dossier's facts and today. */
@Component
public class OfficeVocabulary {

  private final DossierFacts dossierFacts;
  private final CommandScope scope;

  OfficeVocabulary(DossierFacts dossierFacts, CommandScope scope) {
    this.dossierFacts = dossierFacts;
    this.scope = scope;
  }

  /** As of now; the office may declare repères and roles at any time. */
  public Vocabulary now() {
    return scope.get(OfficeVocabulary.class, this::read);
  }

  private Vocabulary read() {
    var types = new HashMap<String, FactType>();
    dossierFacts.kinds().forEach((path, kind) -> types.put(path, FactType.valueOf(kind.name())));
    types.put("aujourdhui", FactType.DATE);
    return new Vocabulary(types)
        .neverEmpty(
            "dossier.reference", "dossier.type", "dossier.statut", "client.reference", "client.nom");
  }
}
