package io.jalon.web.design;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has a draft open; kept in a table, so that it does not matter which node is asked. */
@Repository
class Editors {

  private static final Duration GONE = Duration.ofSeconds(35);

  private final JdbcClient jdbc;
  private final Clock clock;

  Editors(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Somebody who has a draft open.
   *
   * @param account who
   * @param place the id of the step or end that they look at; empty for none
   */
  record Editor(String account, String place) {}

  /** Notes that a tab still has a draft open, and forgets those that have not said so for long. */
  @Transactional
  void note(String template, String tab, Editor editor) {
    leave(template, tab);
    jdbc.sql("delete from draft_editor where seen_at < ?")
        .param(Timestamp.from(clock.instant().minus(GONE)))
        .update();
    jdbc.sql(
            "insert into draft_editor (template_id, tab, account, place, seen_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(template, tab, editor.account(), editor.place(), Timestamp.from(clock.instant()))
        .update();
  }

  /** A tab has closed the draft. */
  void leave(String template, String tab) {
    jdbc.sql("delete from draft_editor where template_id = ? and tab = ?")
        .params(template, tab)
        .update();
  }

  /** Who has the draft open in another tab, by name of account. */
  List<Editor> beside(String template, String tab) {
    return jdbc.sql(
            "select account, place from draft_editor where template_id = ? and tab <> ?"
                + " and seen_at >= ? order by account, tab")
        .params(template, tab, Timestamp.from(clock.instant().minus(GONE)))
        .query(Editor.class)
        .list();
  }
}
