package io.jalon.web.dossiers;

import io.jalon.dossier.Label;
import io.jalon.dossier.LabelColour;
import io.jalon.dossier.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** What belongs to the dossiers of a page: one statement each, whatever their number. */
@Component
class DossierDetails {

  private static final String NEXT =
      "select ranked.*, r.template_id, r.version, i.name as holder, (select count(*) from run_pause p"
          + " where p.run_id = r.id and p.resumed_at is null) as paused from"
          + " (select t.dossier_id, t.id, t.title,"
          + " t.role_id, t.assignee, t.due_at, t.run_id, t.step_id,"
          + " sum(case when t.assignee is null then 1 else 0 end)"
          + " over (partition by t.dossier_id) as unheld,"
          + " row_number() over (partition by t.dossier_id order by case when t.due_at is null"
          + " then 1 else 0 end, t.due_at, t.id) as place"
          + " from task t where t.status = 'OPEN' and t.dossier_id in (:ids)) ranked"
          + " join run r on r.id = ranked.run_id left join intervenant i"
          + " on i.account = ranked.assignee where place = 1";

  private static final String RUNNING =
      "select r.dossier_id, r.id, r.template_id, r.version, (select count(*) from run_pause p where"
          + " p.run_id = r.id and p.resumed_at is null) as paused from run r"
          + " where r.ended_at is null and r.dossier_id in (:ids) order by r.launched_at";

  private static final String LABELS =
      "select b.dossier_id, l.id, l.name, l.colour from dossier_label b join label l"
          + " on l.id = b.label_id where b.dossier_id in (:ids) order by l.name";

  private final NamedParameterJdbcTemplate jdbc;
  private final Sight sight;

  DossierDetails(NamedParameterJdbcTemplate jdbc, Sight sight) {
    this.sight = sight;
    this.jdbc = jdbc;
  }

  /** The most urgent open task of each of these dossiers. */
  Map<String, Next> next(List<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : jdbc.query(NEXT, Map.of("ids", ids), (row, n) -> next(row)).stream()
            .collect(Collectors.toMap(Next::dossier, Function.identity()));
  }

  /** What runs on each of these dossiers. */
  Map<String, List<Running>> running(List<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : jdbc
            .query(
                RUNNING,
                Map.of("ids", ids),
                (row, n) ->
                    new Running(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5) > 0))
            .stream()
            .collect(Collectors.groupingBy(Running::dossier));
  }

  /** What each of these dossiers is labelled with. */
  Map<String, List<Label>> labels(List<String> ids) {
    var found = new HashMap<String, List<Label>>();
    if (!ids.isEmpty()) {
      jdbc.query(
          LABELS,
          Map.of("ids", ids),
          row -> {
            found
                .computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                .add(
                    new Label(
                        row.getString(2), row.getString(3), LabelColour.valueOf(row.getString(4))));
          });
    }
    return found;
  }

  /** Which of these dossiers only some may see. */
  Set<String> restricted(List<String> ids) {
    return sight.restricted(Set.copyOf(ids));
  }

  /** The values of some repères on each of these dossiers, as they are stored. */
  Map<String, Map<String, String>> reperes(List<String> ids, Collection<String> reperes) {
    var found = new HashMap<String, Map<String, String>>();
    if (!ids.isEmpty() && !reperes.isEmpty()) {
      jdbc.query(
          "select dossier_id, repere_id, content from repere_value where dossier_id in (:ids)"
              + " and repere_id in (:reperes)",
          Map.of("ids", ids, "reperes", reperes),
          row -> {
            found
                .computeIfAbsent(row.getString(1), id -> new HashMap<>())
                .put(row.getString(2), row.getString(3));
          });
    }
    return found;
  }

  private static Next next(ResultSet row) throws SQLException {
    var due = row.getTimestamp("due_at");
    return new Next(
        row.getString("dossier_id"),
        row.getString("title"),
        row.getString("role_id"),
        row.getString("assignee"),
        row.getString("holder"),
        due == null ? null : due.toInstant(),
        row.getInt("unheld") > 0,
        row.getInt("paused") > 0,
        new Place(row.getString("template_id"), row.getInt("version"), row.getString("step_id")));
  }

  /** In which step of which version. */
  record Place(String template, int version, String step) {}

  /** The most urgent open task of a dossier, whether some have nobody, whether it stands still. */
  record Next(
      String dossier,
      String title,
      String role,
      @Nullable String assignee,
      @Nullable String holder,
      @Nullable Instant due,
      boolean unheld,
      boolean paused,
      Place place) {}

  /** A run under way. */
  record Running(String dossier, String id, String template, int version, boolean paused) {}
}
