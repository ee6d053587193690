package io.jalon.web;

import io.jalon.calendar.OfficeTime;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The navigation of a person: what their rights open, and how much waits behind it. */
@Component
class Navigation {

  private final JdbcClient jdbc;
  private final OfficeTime office;

  Navigation(JdbcClient jdbc, OfficeTime office) {
    this.jdbc = jdbc;
    this.office = office;
  }

  List<Door> of(String account, Set<String> may) {
    var tonight = office.today().plusDays(1).atStartOfDay(office.zone()).toInstant();
    var doors = new ArrayList<Door>();
    doors.add(new Door("day", "/", "sun", dueUntil(account, Timestamp.from(tonight)), true));
    if (may.contains("view")) {
      doors.add(new Door("dossiers", "/dossiers", "folder", 0, true));
      doors.add(new Door("clients", "/clients", "users", 0, false));
    }
    doors.add(new Door("tasks", "/taches", "task", open(account), true));
    if (may.contains("view")) {
      doors.add(new Door("mails", "/envois", "send", prepared(), true));
      doors.add(new Door("steering", "/pilotage", "chart", 0, false));
      doors.add(new Door("settings", "/parametres", "gear", 0, false));
    }
    return doors;
  }

  /** How many notifications an account has not read. */
  long unread(String account) {
    return count(
        "select count(*) from notification where account = ? and read_at is null", account);
  }

  private long dueUntil(String account, Timestamp end) {
    return jdbc.sql(
            "select count(*) from task where assignee = ? and status = 'OPEN' and due_at < ?")
        .params(account, end)
        .query(Long.class)
        .single();
  }

  private long open(String account) {
    return count("select count(*) from task where assignee = ? and status = 'OPEN'", account);
  }

  private long prepared() {
    return jdbc.sql("select count(*) from message where status = 'PREPARED'")
        .query(Long.class)
        .single();
  }

  private long count(String sql, String account) {
    return jdbc.sql(sql).param(account).query(Long.class).single();
  }
}
