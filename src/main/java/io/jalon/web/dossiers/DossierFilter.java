package io.jalon.web.dossiers;

import io.jalon.dossier.SearchWords;
import io.jalon.run.RunSteps;
import io.jalon.task.OpenTasks;
import io.jalon.web.lists.SearchTerms;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which dossiers are listed, in SQL; terms combine. */
final class DossierFilter {

  private static final String OPEN =
      " and d.id in (select t.dossier_id from task t where t.status = 'OPEN' and ";

  /**
   * What somebody has to do there, also once the step is over, and what waits there by itself; each
   * in a condition of its own, so that the database may ask the second of what the first leaves.
   */
  private static final String STEP =
      " and (exists (select 1 from task t join run r on r.id = t.run_id where t.dossier_id = d.id"
          + " and t.status = 'OPEN' and t.step_id = ? and r.template_id = ?) or exists ("
          + RunSteps.STANDING
          + " and u.dossier_id = d.id))";

  /** Any sequence at all, as the value of the term. */
  static final String ANY = "*";

  private static final String RUNNING =
      " and d.id in (select r.dossier_id from run r where r.ended_at is null";

  /** Pauses are few: their runs are looked up one by one. */
  private static final String PAUSED =
      " and d.id in (select (select r.dossier_id from run r where r.id = p.run_id"
          + " and r.ended_at is null) from run_pause p where p.resumed_at is null)";

  private static final String LABELLED =
      " and d.id in (select b.dossier_id from dossier_label b where b.label_id = ?)";

  /**
   * What somebody active holds on a dossier or on a sequence that runs there, or on its client
   * where the dossier has nobody else who is active.
   */
  private static final String HELD =
      " and d.id in (select coalesce(h.dossier_id, u.dossier_id, o.id) from role_holder h"
          + " join intervenant i on i.id = h.intervenant_id and i.active = true"
          + " left join run u on u.id = h.run_id and u.ended_at is null"
          + " left join dossier o on o.client_id = h.client_id where h.intervenant_id = ?"
          + " and (o.id is null or not exists (select 1 from role_holder x"
          + " join intervenant y on y.id = x.intervenant_id and y.active = true"
          + " where x.dossier_id = o.id and x.role_id = h.role_id)))";

  private static final String FOUND =
      " and d.id in (select w.dossier_id from dossier_word w where w.word >= ? and w.word < ?)";

  private final StringBuilder sql = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  private DossierFilter() {}

  /** Conditions on {@code d}, the dossier, with their values. */
  record Sql(String conditions, List<Object> values) {}

  /**
   * What narrows dossiers down.
   *
   * @param account who reads
   * @param now after which nothing is late
   */
  static Sql of(SearchTerms asked, String account, Instant now) {
    var filter = new DossierFilter();
    filter.list(asked.list(), account, now);
    asked.terms().forEach((name, value) -> filter.term(name, value, now));
    return new Sql(filter.sql.toString(), List.copyOf(filter.values));
  }

  /** All that have these words, or words that begin like them. */
  static Sql found(String q) {
    return of(SearchTerms.of("tous", Map.of("q", q)), "", Instant.EPOCH);
  }

  private void list(String list, String account, Instant now) {
    switch (list) {
      case "miens" -> and(" and d.owner = ?", account);
      case "suivis" ->
          and(" and d.id in (select f.dossier_id from following f where f.account = ?)", account);
      case "retard" -> late(now);
      case "non-pourvus" -> and(OPEN + "t.assignee is null)");
      case "pause" -> and(PAUSED);
      default -> {}
    }
  }

  private void term(String name, String value, Instant now) {
    switch (name) {
      case "q" -> words(value);
      case "statut" -> and(" and d.status = ?", value);
      case "etape" -> step(value);
      case "sequence" -> running(value);
      case "responsable" -> and(" and d.owner = ?", value);
      case "fonction" -> and(OPEN + "t.role_id = ?)", value);
      case "titulaire" -> and(HELD, value);
      case "etiquette" -> and(LABELLED, value);
      case "retard" -> late(now);
      case "non-pourvue" -> and(OPEN + "t.assignee is null)");
      default -> throw new IllegalArgumentException(name);
    }
  }

  private void running(String value) {
    if (value.equals(ANY)) {
      and(RUNNING + ")");
    } else {
      and(RUNNING + " and r.template_id = ?)", value);
    }
  }

  private void words(String text) {
    var sought = SearchWords.sought(text);
    sought.forEach(range -> and(FOUND, range.first(), range.beyond()));
    if (sought.isEmpty()) {
      and(" and 1 = 0");
    }
  }

  /** Written as {@code template.step}. */
  private void step(String value) {
    int point = value.indexOf('.');
    var step = value.substring(point + 1);
    var template = point < 0 ? "" : value.substring(0, point);
    and(STEP, step, template, template, RunSteps.in(step));
  }

  private void late(Instant now) {
    and(OPEN + "t.due_at < ?" + OpenTasks.MOVING + ")", Timestamp.from(now));
  }

  private void and(String condition, Object... itsValues) {
    sql.append(condition);
    values.addAll(List.of(itsValues));
  }
}
