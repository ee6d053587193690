package io.jalon.web.dossiers;

import io.jalon.dossier.Sight;
import io.jalon.template.StepNames;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.RunState;
import io.jalon.web.dossier.SequenceNames;
import io.jalon.web.sequence.Waits;
import io.jalon.web.sequence.Waits.Wait;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sequences of a client's dossiers, those under way first, and where each stands. */
@Component
class ClientRuns {

  /** As many as are read on one page; the dossiers have the others. */
  static final int MOST = 50;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate named;
  private final Sight sight;
  private final Telling telling;

  ClientRuns(JdbcClient jdbc, NamedParameterJdbcTemplate named, Sight sight, Telling telling) {
    this.jdbc = jdbc;
    this.named = named;
    this.sight = sight;
    this.telling = telling;
  }

  /** How runs are told. */
  @Component
  record Telling(SequenceNames names, StepNames steps, Waits waits) {

    /** The names of steps. */
    String steps(Found run, Set<String> at) {
      return at.stream()
          .map(step -> steps.of(run.template(), run.version(), step))
          .collect(Collectors.joining(", "));
    }

    /** Where a run waits of which nobody has to do anything. */
    @Nullable Wait standing(Found run, Set<String> at, Reader reader) {
      return run.ended() == null && at.isEmpty() ? waits.of(run.id(), reader).orElse(null) : null;
    }
  }

  /** Those of the dossiers that the reader may see, the newest first, one more than shown. */
  List<Row> of(String clientId, Reader reader) {
    var seen = sight.only("d.id");
    var found =
        jdbc.sql(
                "select r.id, r.template_id, r.version, d.reference, r.launched_at, r.ended_at,"
                    + " r.end_kind, r.end_label, (select count(*) from run_pause p where p.run_id ="
                    + " r.id and p.resumed_at is null) as paused from run r join dossier d on d.id ="
                    + " r.dossier_id where d.client_id = ?"
                    + seen.sql()
                    + " order by case when r.ended_at is null then 0 else 1 end,"
                    + " r.launched_at desc, r.id fetch first ? rows only")
            .param(clientId)
            .params(seen.values())
            .param(MOST + 1)
            .query(ClientRuns::found)
            .list();
    var standing = standing(found.stream().filter(one -> one.ended() == null).toList());
    return found.stream()
        .map(one -> row(one, standing.getOrDefault(one.id(), Set.of()), reader))
        .toList();
  }

  private Row row(Found run, Set<String> at, Reader reader) {
    var ended = run.ended();
    return new Row(
        run.id(),
        run.reference(),
        telling.names().versioned(run.template(), run.version()),
        state(run),
        telling.steps(run, at),
        telling.standing(run, at, reader),
        reader.day(reader.dayOf(run.launched())),
        ended == null ? null : reader.day(reader.dayOf(ended)),
        run.endLabel());
  }

  private static String state(Found run) {
    if (run.ended() == null) {
      return run.paused() ? "paused" : "active";
    }
    return RunState.ended(run.endKind());
  }

  /** The steps in which these runs have open actions. */
  private Map<String, Set<String>> standing(List<Found> runs) {
    if (runs.isEmpty()) {
      return Map.of();
    }
    var ids = runs.stream().map(Found::id).toList();
    return named
        .query(
            "select distinct run_id, step_id from task where status = 'OPEN' and run_id in (:ids)",
            Map.of("ids", ids),
            (row, n) -> Map.entry(row.getString(1), row.getString(2)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                Collectors.mapping(
                    Map.Entry::getValue, Collectors.toCollection(LinkedHashSet::new))));
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new Found(
        row.getString("id"),
        row.getString("template_id"),
        row.getInt("version"),
        row.getString("reference"),
        row.getTimestamp("launched_at").toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getString("end_kind"),
        row.getString("end_label"),
        row.getInt("paused") > 0);
  }

  private record Found(
      String id,
      String template,
      int version,
      String reference,
      Instant launched,
      @Nullable Instant ended,
      @Nullable String endKind,
      @Nullable String endLabel,
      boolean paused) {}

  /**
   * A sequence of one of the client's dossiers.
   *
   * @param reference of its dossier
   * @param name with its version
   * @param state {@code active}, {@code paused}, {@code reached}, {@code interrupted} or {@code
   *     switched}
   * @param at the steps in which something is to be done; empty while it waits by itself
   * @param standing where it waits then, or {@code null}
   */
  public record Row(
      String id,
      String reference,
      String name,
      String state,
      String at,
      @Nullable Wait standing,
      String launched,
      @Nullable String ended,
      @Nullable String endLabel) {

    /** Whether it is under way, be it paused. */
    boolean active() {
      return ended == null;
    }
  }
}
