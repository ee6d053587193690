package io.jalon.demo;

import static io.jalon.dossier.RepereKind.DATE;
import static io.jalon.dossier.RepereKind.RESULT;

import io.jalon.dossier.Repere;
import io.jalon.dossier.Reperes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The repères of the fictional office (F-37), and the dates that are counted from today. */
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
            new Repere("date_reunion", "Date de réunion", DATE),
            new Repere(
                "resultat_commission",
                "Résultat d’une commission",
                RESULT,
                List.of("accord", "rejet", "ajournement")),
            new Repere("date_reponse_attendue", "Date de réponse attendue", DATE))
        .forEach(reperes::define);
  }

  /** The same time of day, so many days ago. */
  Instant ago(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }

  /** The date limite of a dossier; they follow each other. */
  LocalDate deadline(DemoCase demo) {
    return LocalDate.now(clock).plusDays(20 + 5L * Integer.parseInt(demo.number()));
  }
}
