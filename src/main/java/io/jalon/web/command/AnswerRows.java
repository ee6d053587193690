package io.jalon.web.command;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers of commands that carried a key, kept for a week in the command's transaction. */
@Component
class AnswerRows {

  private static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final Clock clock;

  AnswerRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What an account has already sent with a key.
   *
   * @param request what identified that request
   */
  record Earlier(String request, Answer answer) {}

  /** The command that an account has already sent with this key, and its answer. */
  Optional<Earlier> find(Keyed command) {
    return jdbc.sql(
            "select request, status, location, body from command_answer"
                + " where account = ? and command_key = ?")
        .params(command.id())
        .query(
            (rs, n) ->
                new Earlier(
                    rs.getString(1), new Answer(rs.getInt(2), rs.getString(3), rs.getString(4))))
        .optional();
  }

  /**
   * Takes the key; whoever comes with the same one waits until this transaction ends.
   *
   * @throws org.springframework.dao.DuplicateKeyException if another transaction was faster
   */
  void take(Keyed command) {
    var now = clock.instant();
    jdbc.sql("delete from command_answer where account = ? and created_at < ?")
        .params(command.account(), Timestamp.from(now.minus(KEPT)))
        .update();
    jdbc.sql(
            "insert into command_answer (account, command_key, request, status, created_at)"
                + " values (?, ?, ?, 0, ?)")
        .params(command.account(), command.key(), command.request(), Timestamp.from(now))
        .update();
  }

  /** Keeps the answer. */
  void keep(Keyed command, Answer answer) {
    jdbc.sql(
            "update command_answer set status = ?, location = ?, body = ?"
                + " where account = ? and command_key = ?")
        .params(answer.status())
        .param(answer.location())
        .param(answer.body())
        .params(command.id())
        .update();
  }

  /** Gives the key back: the command was refused and has changed nothing. */
  void release(Keyed command) {
    jdbc.sql("delete from command_answer where account = ? and command_key = ?")
        .params(command.id())
        .update();
  }
}
