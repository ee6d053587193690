package io.jalon.web.dossiers;

import io.jalon.dossier.Client;
import io.jalon.dossier.Sight;
import io.jalon.run.ComingActions;
import io.jalon.run.ComingActions.Coming;
import io.jalon.run.ComingActions.Running;
import io.jalon.template.StepNames;
import io.jalon.template.Templates;
import io.jalon.web.design.TemplateWords;
import io.jalon.web.dossier.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The actions on a client's dossiers that go to whom the client gives a function to: those of the
 * dossiers that the reader may see and that have nobody of their own for it. Few statements,
 * whatever the number of dossiers.
 */
@Component
class ClientMoves {

  private static final int MOST = 200;

  private static final String OPEN =
      "select t.role_id, d.reference, t.title, t.due_at from task t join dossier d on d.id ="
          + " t.dossier_id where d.client_id = ? and t.status = 'OPEN' and not exists (select 1"
          + " from role_holder h where h.role_id = t.role_id and h.dossier_id = d.id) and not"
          + " exists (select 1 from role_holder h where h.role_id = t.role_id and h.run_id ="
          + " t.run_id){seen} order by d.reference, t.title fetch first ? rows only";

  private static final String RUNS =
      "select r.id, r.template_id, r.version, d.reference from run r join dossier d on d.id ="
          + " r.dossier_id where d.client_id = ? and r.ended_at is null{seen}"
          + " order by d.reference, r.id fetch first ? rows only";

  private static final String OWN =
      "select r.id, h.role_id from run r join role_holder h on h.dossier_id = r.dossier_id"
          + " where r.id in (:runs) union select h.run_id, h.role_id from role_holder h"
          + " where h.run_id in (:runs)";

  private static final String AFTER = "-after";

  private static final String DATES =
      "select run_id, element_id, counted_at from counted where run_id in (:runs)"
          + " and skipped = false and counted_at >= :now and element_id like '%-after'";

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate named;
  private final Sight sight;
  private final ComingActions coming;
  private final Telling telling;

  /** How actions and steps are told. */
  @Component
  record Telling(Templates templates, TemplateWords words, StepNames steps) {

    String action(Ran run, String action, Client client, Reader reader) {
      var known = Map.of("client.nom", client.name(), "dossier.reference", run.reference());
      var template = templates.template(run.template(), run.version());
      return run.reference() + " · " + words.of(template, reader, known).action(action);
    }
  }

  ClientMoves(
      JdbcClient jdbc,
      NamedParameterJdbcTemplate named,
      Sight sight,
      ComingActions coming,
      Telling telling) {
    this.jdbc = jdbc;
    this.named = named;
    this.sight = sight;
    this.coming = coming;
    this.telling = telling;
  }

  /** By function, in words: what is open, what comes, and what can come. */
  record Moves(
      Map<String, List<String>> open,
      Map<String, List<String>> coming,
      Map<String, List<String>> possible) {

    void into(Model model) {
      model.addAttribute("moves", open);
      model.addAttribute("coming", coming);
      model.addAttribute("possible", possible);
    }
  }

  /** Those of a client. */
  Moves of(Client client, Reader reader) {
    var later = later(client, reader);
    return new Moves(
        byRole(open(client.id(), reader), true), byRole(later, true), byRole(later, false));
  }

  private record Ran(String id, String template, int version, String reference) {}

  private record Told(String role, String text, boolean certain) {}

  private static Map<String, List<String>> byRole(List<Told> told, boolean certain) {
    return told.stream()
        .filter(one -> one.certain() == certain)
        .collect(
            Collectors.groupingBy(Told::role, Collectors.mapping(Told::text, Collectors.toList())));
  }

  private List<Told> open(String clientId, Reader reader) {
    var seen = sight.only("d.id");
    return jdbc.sql(OPEN.replace("{seen}", seen.sql()))
        .param(clientId)
        .params(seen.values())
        .param(MOST)
        .query((row, n) -> new Told(row.getString(1), open(row, reader), true))
        .list();
  }

  private static String open(ResultSet row, Reader reader) throws SQLException {
    var told = row.getString(2) + " · " + row.getString(3);
    var due = row.getTimestamp(4);
    return due == null ? told : reader.text("holders.moves.due", told, reader.due(due.toInstant()));
  }

  private List<Told> later(Client client, Reader reader) {
    var runs = runs(client.id());
    if (runs.isEmpty()) {
      return List.of();
    }
    var ids = runs.stream().map(Ran::id).toList();
    var ahead =
        coming.of(
            runs.stream()
                .map(run -> new Running(run.id(), run.template(), run.version()))
                .toList());
    var own = own(ids);
    var dates = dates(ids, reader.instant());
    var all = new ArrayList<Told>();
    for (var run : runs) {
      for (var one : ahead.getOrDefault(run.id(), List.of())) {
        var title = telling.action(run, one.action(), client, reader);
        var text = text(one, run, title, dates.get(run.id() + one.action()), reader);
        one.roles().stream()
            .filter(role -> !own.contains(run.id() + role))
            .forEach(role -> all.add(new Told(role, text, one.certain())));
      }
    }
    return all;
  }

  private String text(Coming one, Ran run, String title, @Nullable Instant at, Reader reader) {
    return at == null
        ? reader.text(
            "holders.moves.step",
            title,
            telling.steps().of(run.template(), run.version(), one.step()))
        : reader.text("holders.moves.at", title, reader.due(at));
  }

  private List<Ran> runs(String clientId) {
    var seen = sight.only("d.id");
    return jdbc.sql(RUNS.replace("{seen}", seen.sql()))
        .param(clientId)
        .params(seen.values())
        .param(MOST)
        .query(
            (row, n) ->
                new Ran(row.getString(1), row.getString(2), row.getInt(3), row.getString(4)))
        .list();
  }

  /** Runs with the functions that have somebody of their own there. */
  private Set<String> own(List<String> runs) {
    return new HashSet<>(
        named.query(OWN, Map.of("runs", runs), (row, n) -> row.getString(1) + row.getString(2)));
  }

  /** The dates of actions that wait for one, by run and action. */
  private Map<String, Instant> dates(List<String> runs, Instant now) {
    var dates = new HashMap<String, Instant>();
    named.query(
        DATES,
        Map.of("runs", runs, "now", Timestamp.from(now)),
        (RowCallbackHandler)
            row -> {
              var element = row.getString(2);
              dates.put(
                  row.getString(1) + element.substring(0, element.length() - AFTER.length()),
                  row.getTimestamp(3).toInstant());
            });
    return dates;
  }
}
