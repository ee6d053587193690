package io.jalon.template;

import io.jalon.template.Availability.Event;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Retires templates, gives them to teams and to pilots, and keeps who did it (F-4, F-57). */
@Repository
public class AvailabilityChanges {

  private final JdbcClient jdbc;
  private final Clock clock;

  AvailabilityChanges(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Takes a template out of service: no new launches; what runs goes on. */
  @Transactional
  public void retire(String id, String author) {
    int changed =
        jdbc.sql(
                "update template set retired_at = ?, retired_by = ?"
                    + " where id = ? and retired_at is null")
            .params(Timestamp.from(clock.instant()), author, id)
            .update();
    if (changed > 0) {
      tell(id, event("retired", author));
    }
  }

  /** Puts a retired template back into service. */
  @Transactional
  public void restore(String id, String author) {
    int changed =
        jdbc.sql(
                "update template set retired_at = null, retired_by = null"
                    + " where id = ? and retired_at is not null")
            .param(id)
            .update();
    if (changed > 0) {
      tell(id, event("restored", author));
    }
  }

  /**
   * Gives a template to some teams only.
   *
   * @param teams engine groups; empty for everybody
   */
  @Transactional
  public void teams(String id, Set<String> teams, String author) {
    lock(id);
    fill("template_team", "team", id, teams);
    var kind = teams.isEmpty() ? "every_team" : "teams";
    tell(id, new Event(kind, clock.instant(), author, null, null, sorted(teams)));
  }

  /**
   * Limits versions to a pilot, in the place of the one before.
   *
   * @param pilot the first version that is limited, and to whom
   */
  @Transactional
  public void pilot(String id, Availability.Pilot pilot, String author) {
    lock(id);
    jdbc.sql("update template set pilot_from = ? where id = ?").params(pilot.from(), id).update();
    fill("pilot_team", "team", id, pilot.teams());
    fill("pilot_dossier", "dossier_id", id, pilot.dossiers());
    var size = pilot.dossiers().size();
    var teams = sorted(pilot.teams());
    tell(id, new Event("pilot", clock.instant(), author, pilot.from(), size, teams));
  }

  /** Opens what was limited to a pilot to all. */
  @Transactional
  public void open(String id, String author) {
    int changed =
        jdbc.sql("update template set pilot_from = null where id = ? and pilot_from is not null")
            .param(id)
            .update();
    if (changed > 0) {
      fill("pilot_team", "team", id, List.of());
      fill("pilot_dossier", "dossier_id", id, List.of());
      tell(id, event("opened", author));
    }
  }

  /**
   * Lets a template be launched anywhere, for a trial: to be called in a transaction that is rolled
   * back.
   */
  @Transactional
  public void openForTrial(String id) {
    jdbc.sql(
            "update template set retired_at = null, pilot_from = null"
                + " where id = ? and (retired_at is not null or pilot_from is not null)")
        .param(id)
        .update();
    jdbc.sql("delete from template_team where template_id = ?").param(id).update();
  }

  /** Two who change the same template do it one after the other. */
  private void lock(String id) {
    jdbc.sql("select id from template where id = ? for update")
        .param(id)
        .query(String.class)
        .optional();
  }

  private void fill(String table, String column, String id, Collection<String> values) {
    jdbc.sql("delete from %s where template_id = ?".formatted(table)).param(id).update();
    new TreeSet<>(values)
        .forEach(
            value ->
                jdbc.sql("insert into %s (template_id, %s) values (?, ?)".formatted(table, column))
                    .params(id, value)
                    .update());
  }

  private Event event(String kind, String author) {
    return new Event(kind, clock.instant(), author, null, null, List.of());
  }

  private static List<String> sorted(Set<String> teams) {
    return teams.stream().sorted().toList();
  }

  private void tell(String id, Event event) {
    jdbc.sql(
            "insert into template_event (template_id, kind, at, author, version, dossiers, teams)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            event.kind(),
            Timestamp.from(event.at()),
            event.author(),
            event.version(),
            event.dossiers(),
            String.join("\n", event.teams()))
        .update();
  }
}
