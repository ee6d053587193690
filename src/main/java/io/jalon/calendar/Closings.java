package io.jalon.calendar;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office's closed days and periods; a change applies to what is computed from then on. */
@Component
public class Closings {

  private static final String YEARLY = "--";

  private final JdbcClient jdbc;

  Closings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of them, by id. */
  public List<Closing> all() {
    return jdbc.sql("select * from office_closing order by id").query(Closings::row).list();
  }

  /** Adds a closing, or replaces the one with its id. */
  @Transactional
  public void save(Closing closing) {
    remove(closing.id());
    var days = closing instanceof Closing.Days closed ? closed : null;
    var yearly = closing instanceof Closing.Yearly period ? period : null;
    jdbc.sql(
            """
            insert into office_closing (id, label, first_day, last_day, yearly_from, yearly_to)
            values (:id, :label, :first, :last, :from, :to)
            """)
        .param("id", closing.id())
        .param("label", closing.label())
        .param("first", days == null ? null : Date.valueOf(days.from()))
        .param("last", days == null ? null : Date.valueOf(days.to()))
        .param("from", yearly == null ? null : text(yearly.from()))
        .param("to", yearly == null ? null : text(yearly.to()))
        .update();
  }

  /** Removes a closing; whether there was one. */
  @Transactional
  public boolean remove(String id) {
    return jdbc.sql("delete from office_closing where id = ?").param(id).update() > 0;
  }

  /** {@code 11-01}, as ISO-8601 writes it but for the dashes in front. */
  private static String text(MonthDay day) {
    return day.toString().substring(YEARLY.length());
  }

  private static Closing row(ResultSet rs, int number) throws SQLException {
    var id = rs.getString("id");
    var label = rs.getString("label");
    @Nullable String from = rs.getString("yearly_from");
    return from == null
        ? new Closing.Days(
            id, label, rs.getDate("first_day").toLocalDate(), rs.getDate("last_day").toLocalDate())
        : new Closing.Yearly(id, label, monthDay(from), monthDay(rs.getString("yearly_to")));
  }

  private static MonthDay monthDay(String text) {
    return MonthDay.parse(YEARLY + text);
  }
}
