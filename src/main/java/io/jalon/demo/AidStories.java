package io.jalon.demo;

import java.util.Map;
import java.util.function.Consumer;

/** What has happened to the dossiers on applications for aid. */
final class AidStories {

  private static final String AID = "demande_administrative";

  static final Map<String, Consumer<DemoLife>> ALL =
      Map.of(
          "DEM-2026-001", life -> life.ago(1).launch(AID),
          "DEM-2026-002", life -> admissible(life, 20).ago(17).answer("completude", "non"),
          "DEM-2026-003", life -> complete(life, 25),
          "DEM-2026-004", life -> reported(life, 42, "reserves", 9),
          "DEM-2026-005", life -> reported(life, 45, "favorable", 20).ago(24).approves("juriste"),
          "DEM-2026-006", life -> granted(life, 60),
          "DEM-2026-007", AidStories::aRefusalMayBeContested,
          "DEM-2026-008", AidStories::anAidWasPaid);

  private AidStories() {}

  private static DemoLife admissible(DemoLife life, int launched) {
    return life.ago(launched).launch(AID).ago(launched - 1).answer("recevabilite", "oui");
  }

  private static DemoLife complete(DemoLife life, int launched) {
    return admissible(life, launched).ago(launched - 3).answer("completude", "oui");
  }

  private static DemoLife reported(DemoLife life, int launched, String advice, int meeting) {
    complete(life, launched).ago(launched - 13).answer("avis_technique", advice);
    life.ago(launched - 16).does("rapport", "date_reunion", meeting);
    return life.ago(launched - 18).validates("relecture");
  }

  private static DemoLife granted(DemoLife life, int launched) {
    reported(life, launched, "favorable", 10 - launched).ago(launched - 20);
    life.approves("elu").approves("chef_service");
    return life.ago(launched - 23).validates("lettre_accord");
  }

  private static void aRefusalMayBeContested(DemoLife life) {
    reported(life, 90, "defavorable", -50).ago(56).validates("invitation").does("note_seance");
    life.ago(48).answer("compte_rendu", "", Map.of("resultat_commission", "rejet"));
    life.ago(45).validates("lettre_refus");
  }

  private static void anAidWasPaid(DemoLife life) {
    granted(life, 100).ago(70).answer("rib", "recu").ago(60).hears("versement_effectue");
  }
}
