package io.jalon.demo;

import java.util.Map;
import java.util.function.Consumer;

/** What has happened to the dossiers on unpaid rents; the one of the README is not launched. */
final class RentStories {

  private static final String RENT = "contentieux_locatif";

  static final Map<String, Consumer<DemoLife>> ALL =
      Map.ofEntries(
          Map.entry("IMP-2026-001", life -> life.ago(1).launch(RENT)),
          Map.entry("IMP-2026-002", life -> life.ago(12).launch(RENT)),
          Map.entry("IMP-2026-003", RentStories::aSequenceWasInterrupted),
          Map.entry("IMP-2026-004", RentStories::aPlanIsAwaited),
          Map.entry("IMP-2026-005", RentStories::aPlanWasSigned),
          Map.entry("IMP-2026-006", life -> served(life, 40, 12)),
          Map.entry("IMP-2026-007", RentStories::aFormalNoticeWaits),
          Map.entry("IMP-2026-008", life -> served(life, 50, 44).ago(20).pays()),
          Map.entry("IMP-2026-009", life -> refused(life, 25)),
          Map.entry("IMP-2026-010", RentStories::anotherTakesOver),
          Map.entry("IMP-2026-011", RentStories::aHearingIsFixed),
          Map.entry("IMP-2026-012", RentStories::aSequenceStandsStill),
          Map.entry("IMP-2026-013", RentStories::theLeaseHasEnded));

  private RentStories() {}

  private static DemoLife refused(DemoLife life, int launched) {
    return life.ago(launched).launch(RENT).ago(launched - 3).answer("appel", "refus");
  }

  private static DemoLife served(DemoLife life, int launched, int served) {
    return refused(life, launched)
        .ago(served)
        .answer("acte", "signifie", Map.of("date_commandement", -served));
  }

  private static DemoLife plan(DemoLife life, int launched) {
    life.ago(launched).launch(RENT).ago(launched - 2).answer("appel", "accord");
    return life.ago(launched - 3).validates("envoi_plan");
  }

  private static void aSequenceWasInterrupted(DemoLife life) {
    refused(life, 30).ago(18).interrupts("Logement repris : les clés ont été rendues");
  }

  private static void aSequenceStandsStill(DemoLife life) {
    life.ago(14).launch(RENT).ago(12).pauses("Locataire hospitalisé : reprise en fin de mois");
  }

  private static void aPlanIsAwaited(DemoLife life) {
    plan(life, 9);
  }

  private static void aPlanWasSigned(DemoLife life) {
    plan(life, 60).ago(50).answer("retour_plan", "signe");
  }

  private static void aFormalNoticeWaits(DemoLife life) {
    life.ago(30).launch(RENT);
    life.ago(27).answer("appel", "sans_reponse").ago(20).answer("appel", "sans_reponse");
    life.ago(12).answer("appel", "sans_reponse");
  }

  private static void anotherTakesOver(DemoLife life) {
    life.ago(10).launch(RENT).ago(6).answer("appel", "sans_reponse");
    life.ago(5).hands("gestionnaire", "paul.riviere");
  }

  private static void aHearingIsFixed(DemoLife life) {
    served(life, 110, 75).ago(12).answer("constat", "impaye");
    life.ago(8).does("projet", "date_audience", 45);
  }

  private static void theLeaseHasEnded(DemoLife life) {
    served(life, 200, 190).ago(126).answer("constat", "impaye");
    life.ago(122).does("projet", "date_audience", -60).ago(115).does("delivrance");
    life.ago(76).validates("avis_audience").ago(66).does("pieces");
    life.ago(58).answer("jugement", "resiliation");
  }
}
