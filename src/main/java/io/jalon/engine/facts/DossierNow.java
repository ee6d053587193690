package io.jalon.engine.facts;

import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.DossierFacts;
import io.jalon.expression.Facts;
import io.jalon.expression.Vocabulary;
import io.jalon.journal.Entry.Place;
import io.jalon.message.FactsNow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The facts of a dossier outside of any step: the same that sequences see, of the outcomes those of
 * calls only.
 */
@Component
class DossierNow implements FactsNow {

  private static final String TODAY = "aujourdhui";

  private final DossierFacts dossierFacts;
  private final LiveFacts live;
  private final OfficeVocabulary office;
  private final OfficeTime time;
  private final CallFacts calls;

  DossierNow(
      DossierFacts dossierFacts,
      LiveFacts live,
      OfficeVocabulary office,
      OfficeTime time,
      CallFacts calls) {
    this.calls = calls;
    this.dossierFacts = dossierFacts;
    this.live = live;
    this.office = office;
    this.time = time;
  }

  @Override
  public Vocabulary vocabulary() {
    return office.now();
  }

  @Override
  public Vocabulary vocabulary(Place place) {
    return office.now().plus(calls.names(place));
  }

  @Override
  public Facts of(String dossierId, Place place) {
    return new Facts() {
      @Override
      public boolean knows(String root) {
        return root.equals(TODAY)
            || dossierFacts.roots().contains(root)
            || calls.of(place).containsKey(root);
      }

      @Override
      public @Nullable Object root(String name) {
        if (name.equals(TODAY)) {
          return time.today();
        }
        var call = calls.of(place).get(name);
        return call == null ? live.root(dossierId, name) : calls.outcome(place.runId(), call);
      }
    };
  }
}
