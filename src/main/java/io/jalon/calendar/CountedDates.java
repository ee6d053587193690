package io.jalon.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the dates of runs were counted, as they were last computed (F-40, F-41). */
@Component
public class CountedDates {

  private static final int LONGEST_NAME = 255;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .build();

  private final JdbcClient jdbc;

  CountedDates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A date of a run.
   *
   * @param element the timer or user task that it belongs to
   * @param name what people call it
   * @param counted the date as it was counted
   * @param skipped whether it had passed before it could serve, so that nothing will happen then
   */
  public record Kept(String element, String name, Counted counted, boolean skipped) {}

  /** Keeps a date of a run in the place of the one that its element had before. */
  public void keep(String runId, Kept date) {
    if (update(runId, date) == 0) {
      written(
              """
              insert into counted (run_id, element_id, name, counted_at, skipped, explanation)
              values (:run, :element, :name, :at, :skipped, :explanation)
              """,
              runId,
              date)
          .update();
    }
  }

  private int update(String runId, Kept date) {
    return written(
            """
            update counted set name = :name, counted_at = :at, skipped = :skipped,
              explanation = :explanation
            where run_id = :run and element_id = :element
            """,
            runId,
            date)
        .update();
  }

  private JdbcClient.StatementSpec written(String sql, String runId, Kept date) {
    var at = date.counted().isSet() ? Timestamp.from(date.counted().at()) : null;
    return jdbc.sql(sql)
        .param("run", runId)
        .param("element", date.element())
        .param("name", shortened(date.name()))
        .param("at", at)
        .param("skipped", date.skipped())
        .param("explanation", text(date.counted()));
  }

  /** The dates of a run, the earliest first; those not set come last. */
  public List<Kept> of(String runId) {
    return jdbc.sql(
            """
            select * from counted where run_id = ?
            order by case when counted_at is null then 1 else 0 end, counted_at, element_id
            """)
        .param(runId)
        .query(CountedDates::row)
        .list();
  }

  /** The date of an element of a run. */
  public Optional<Kept> find(String runId, String element) {
    return jdbc.sql("select * from counted where run_id = ? and element_id = ?")
        .params(runId, element)
        .query(CountedDates::row)
        .optional();
  }

  private static Kept row(ResultSet rs, int number) throws SQLException {
    return new Kept(
        rs.getString("element_id"),
        rs.getString("name"),
        counted(rs.getString("explanation")),
        rs.getBoolean("skipped"));
  }

  private static String shortened(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
  }

  private static String text(Counted counted) {
    try {
      return JSON.writeValueAsString(counted);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Counted counted(String text) {
    try {
      return JSON.readValue(text, Counted.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
