package io.jalon.web.design;

import io.jalon.dossier.Sight;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many dossiers under way stand in each step of some versions, read from their history. */
@Component
class RunningSteps {

  /** The last time each run began a step, left it, or was led elsewhere. */
  private static final String MOVES =
      "select j.run_id as run_id, j.step_id as step_id,"
          + " max(case when j.kind = 'step_entered' then j.line else 0 end) as entered,"
          + " max(case when j.kind = 'step_entered' then 0 else j.line end) as gone,"
          + " max(coalesce((select max(k.line) from journal_entry k where k.dossier_id = r.dossier_id"
          + " and k.run_id = r.id and k.kind = 'run_jumped'), 0)) as jumped"
          + " from run r join journal_entry j on j.dossier_id = r.dossier_id and j.run_id = r.id"
          + " where r.active_key is not null and r.template_id = ? and r.version in (%s)"
          + " and j.step_id is not null and j.kind in"
          + " ('step_entered', 'step_ended', 'step_interrupted', 'deadline_reached')%s"
          + " group by j.run_id, j.step_id";

  private final JdbcClient jdbc;
  private final Sight sight;

  RunningSteps(JdbcClient jdbc, Sight sight) {
    this.jdbc = jdbc;
    this.sight = sight;
  }

  /** How many dossiers there are, by the id of the step; of those that one may see. */
  Map<String, Long> of(String template, Collection<Integer> versions) {
    record Count(String step, long dossiers) {}
    var numbers = Set.copyOf(versions);
    var seen = sight.only("r.dossier_id");
    var places = String.join(", ", numbers.stream().map(number -> "?").toList());
    var counts = new TreeMap<String, Long>();
    jdbc.sql(
            "select m.step_id as step, count(*) as dossiers from ("
                + MOVES.formatted(places, seen.sql())
                + ") m where m.entered > m.gone and m.entered > m.jumped group by m.step_id")
        .param(template)
        .params(numbers.stream().toList())
        .params(seen.values())
        .query(Count.class)
        .list()
        .forEach(count -> counts.put(count.step(), count.dossiers()));
    return counts;
  }
}
