package io.jalon.demo;

import static io.jalon.dossier.RepereKind.DATE;
import static io.jalon.dossier.RepereKind.RESULT;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Repere;
import io.jalon.dossier.Reperes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The repères of the fictional office, and its dates, counted from today. */
@Component
class DemoDates {

  private final Reperes reperes;
  private final Clock clock;

  DemoDates(Reperes reperes, Clock clock, @Value("${jalon.office.zone}") ZoneId zone) {
    this.reperes = reperes;
    this.clock = clock.withZone(zone);
  }

  /** Defines the repères. */
  void define() {
    List.of(
            new Repere("date_commandement", "Date du commandement", DATE),
            new Repere("date_audience", "Date d’audience", DATE),
            new Repere("date_reunion", "Date de réunion de la commission", DATE),
            new Repere(
                "resultat_commission",
                "Résultat de la commission",
                RESULT,
                List.of("accord", "rejet", "ajournement")),
            new Repere("date_reponse_attendue", "Date de réponse attendue", DATE))
        .forEach(reperes::define);
  }

  /** The date limite of a dossier; they follow each other. */
  LocalDate deadline(DemoCase demo) {
    return inDays(20 + 5 * Integer.parseInt(demo.number()));
  }

  /** Sets what is known of the dossiers that are further on. */
  void set(DemoCase demo, Dossier dossier) {
    switch (demo.number()) {
      case "06" -> set(dossier, "date_commandement", -12);
      case "11" -> {
        set(dossier, "date_commandement", -75);
        set(dossier, "date_audience", 45);
      }
      case "13" -> {
        set(dossier, "date_reunion", 9);
        set(dossier, "date_reponse_attendue", 30);
      }
      default -> {}
    }
  }

  private void set(Dossier dossier, String repere, int days) {
    reperes.set(dossier.id(), repere, inDays(days).toString());
  }

  private LocalDate inDays(int days) {
    return LocalDate.now(clock).plusDays(days);
  }
}
