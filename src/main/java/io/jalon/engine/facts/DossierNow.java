package io.jalon.engine.facts;

import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.DossierFacts;
import io.jalon.expression.Facts;
import io.jalon.expression.Vocabulary;
import io.jalon.message.FactsNow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The facts of a dossier outside of any run: the same that sequences see, without outcomes. */
@Component
class DossierNow implements FactsNow {

  private static final String TODAY = "aujourdhui";

  private final DossierFacts dossierFacts;
  private final LiveFacts live;
  private final OfficeVocabulary office;
  private final OfficeTime time;

  DossierNow(DossierFacts dossierFacts, LiveFacts live, OfficeVocabulary office, OfficeTime time) {
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
  public Facts of(String dossierId) {
    return new Facts() {
      @Override
      public boolean knows(String root) {
        return root.equals(TODAY) || dossierFacts.roots().contains(root);
      }

      @Override
      public @Nullable Object root(String name) {
        return name.equals(TODAY) ? time.today() : live.root(dossierId, name);
      }
    };
  }
}
