package io.jalon.demo;

import java.util.Map;
import java.util.function.Consumer;

/** What has happened to the dossiers on complaints. */
final class ComplaintStories {

  private static final String COMPLAINT = "reclamation_client";

  static final Map<String, Consumer<DemoLife>> ALL =
      Map.of(
          "REC-2026-001", life -> life.ago(1).launch(COMPLAINT),
          "REC-2026-002",
              life -> life.ago(9).launch(COMPLAINT).answer("enregistrement", "a_preciser"),
          "REC-2026-003", life -> acknowledged(life, 36),
          "REC-2026-004", life -> acknowledged(life, 30).ago(9).answer("analyse", "fondee"),
          "REC-2026-005", ComplaintStories::aCommitteeWillMeet,
          "REC-2026-006", life -> answered(life, 75, "partielle"),
          "REC-2026-007", ComplaintStories::aColleagueIsConcerned,
          "REC-2026-008", ComplaintStories::aMediatorResolvedIt);

  private ComplaintStories() {}

  private static DemoLife acknowledged(DemoLife life, int launched) {
    life.ago(launched).launch(COMPLAINT).answer("enregistrement", "complete");
    return life.ago(launched - 3).validates("accuse");
  }

  private static DemoLife answered(DemoLife life, int launched, String analysis) {
    acknowledged(life, launched).ago(launched - 14).answer("analyse", analysis);
    return life.ago(launched - 17).validates("relecture").ago(launched - 19).validates("envoi");
  }

  private static DemoLife mediation(DemoLife life, int launched) {
    answered(life, launched, "non_fondee").ago(launched - 50).hears("mediation_demandee");
    return life.ago(launched - 58).does("transmission");
  }

  private static void aColleagueIsConcerned(DemoLife life) {
    mediation(life, 120)
        .ago(48)
        .restricts(
            "La réclamation met en cause une collègue : seul le service qualité l’instruit.");
  }

  private static void aCommitteeWillMeet(DemoLife life) {
    acknowledged(life, 35).ago(22).answer("analyse", "comite").ago(19).validates("relecture");
    life.ago(16).does("convocation", "date_reunion", 9).ago(6).does("fiche");
  }

  private static void aMediatorResolvedIt(DemoLife life) {
    mediation(life, 180).ago(50).answer("avis_mediateur", "proposition");
    life.ago(45).validates("suite_donnee");
  }
}
