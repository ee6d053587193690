package io.jalon.web;

import io.jalon.dossier.Sight;
import io.jalon.message.MessageRepeats;
import io.jalon.task.OpenTasks;
import io.jalon.task.OpenTasks.Wanted;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much waits for somebody, each figure one count on an index. */
@Component
public class Waiting {

  private static final String OPEN = "select count(*) from task t where status = 'OPEN'";

  private final JdbcClient jdbc;
  private final Sight sight;

  Waiting(JdbcClient jdbc, Sight sight) {
    this.sight = sight;
    this.jdbc = jdbc;
  }

  /** The notifications that an account has not read. */
  long unread(String account) {
    return count(
        "notification",
        "select count(*) from notification where account = ? and read_at is null",
        account);
  }

  /** The open tasks of an account, and of whom it stands in for now, of those due before then. */
  long mine(String account, @Nullable Instant before, Instant now) {
    var values = new ArrayList<Object>();
    var conditions = new Wanted(account, false, before, null, now).conditions(values);
    return count(
        "t", "select count(*) from task t where t.status = 'OPEN'" + conditions, values.toArray());
  }

  /** Everybody's open tasks. */
  public long open() {
    return count("t", OPEN);
  }

  /** Everybody's open tasks that were due before an instant. */
  public long late(Instant now) {
    return count("t", OPEN + " and t.due_at < ?" + OpenTasks.MOVING, Timestamp.from(now));
  }

  /** Open tasks of which nobody holds the function. */
  public long unheld() {
    return count("t", OPEN + " and assignee is null");
  }

  /** Messages that somebody must validate. */
  public long toValidate() {
    return count("message", "select count(*) from message where status = 'PREPARED'");
  }

  /** Messages that could not leave, or may not have, and have not been sent again. */
  public long troubled() {
    return count(
        "m",
        "select count(*) from message m where status in ('FAILED', 'IN_DOUBT') and "
            + MessageRepeats.NONE);
  }

  /** Counts rows of dossiers that may be seen. */
  private long count(String table, String sql, Object... values) {
    var seen = sight.only(table + ".dossier_id");
    return jdbc.sql(sql + seen.sql())
        .params(values)
        .params(seen.values())
        .query(Long.class)
        .single();
  }
}
