package io.jalon.web.tasks;

import io.jalon.calendar.OfficeTime;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What asks for attention beside one's own tasks. */
@Component
class DayFigures {

  private final JdbcClient jdbc;
  private final OfficeTime office;

  DayFigures(JdbcClient jdbc, OfficeTime office) {
    this.jdbc = jdbc;
    this.office = office;
  }

  /** Everything is 0 for somebody who may not see dossiers. */
  Figures of(Authentication who) {
    if (who.getAuthorities().stream().noneMatch(a -> "view".equals(a.getAuthority()))) {
      return new Figures(0, 0, 0, 0);
    }
    return new Figures(
        count("select count(*) from message where status = 'PREPARED'"),
        jdbc.sql("select count(*) from task where status = 'OPEN' and due_at < ?")
            .param(Timestamp.from(office.now()))
            .query(Long.class)
            .single(),
        count("select count(*) from task where status = 'OPEN' and assignee is null"),
        count("select count(*) from message where status in ('FAILED', 'IN_DOUBT')"));
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  /**
   * How much waits.
   *
   * @param toValidate messages that somebody must validate
   * @param late open tasks of everybody that are late
   * @param unheld open tasks of which nobody holds the function
   * @param troubled messages that could not leave, or may not have
   */
  public record Figures(long toValidate, long late, long unheld, long troubled) {}
}
