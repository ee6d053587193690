package io.jalon.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalon.journal.Entry.Place;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The append-only history (F-84): entries are written in the transaction of what they tell, and
 * nothing here changes or removes one.
 */
@Component
public class Journal {

  private static final TypeReference<LinkedHashMap<String, String>> DETAILS =
      new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Authors authors;
  private final TransactionTemplate apart;
  private final ObjectMapper json = new ObjectMapper();

  Journal(JdbcClient jdbc, Clock clock, Authors authors, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.authors = authors;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Writes an entry, dated now and attributed to {@link Authors#current()} (F-85, F-86). */
  public void write(Entry entry) {
    write(authors.current(), entry);
  }

  /**
   * Writes an entry, dated now, to the millisecond.
   *
   * @param author to whom it is attributed
   * @param entry what happened
   */
  public void write(Author author, Entry entry) {
    var columns = columns(author, entry);
    jdbc.sql(
            """
            insert into journal_entry (at, author_kind, author_id, kind, dossier_id, run_id,
              template_id, version, step_id, action_id, pass, details)
            values (:at, :author_kind, :author_id, :kind, :dossier_id, :run_id,
              :template_id, :version, :step_id, :action_id, :pass, :details)
            """)
        .params(columns)
        .update();
  }

  /**
   * Writes an entry in a transaction of its own, so that it stays when the caller's is rolled back:
   * for refusals and failures.
   */
  public void writeApart(Entry entry) {
    apart.executeWithoutResult(status -> write(entry));
  }

  /**
   * The history of a dossier, oldest first.
   *
   * @param dossierId the dossier's UUID
   * @param after the id of the last entry already known, or 0
   * @param limit how many at most
   */
  public List<JournalEntry> of(String dossierId, long after, int limit) {
    return jdbc.sql(
            """
            select * from journal_entry where dossier_id = :dossier and id > :after
            order by id limit :limit
            """)
        .param("dossier", dossierId)
        .param("after", after)
        .param("limit", limit)
        .query((rs, row) -> read(rs))
        .list();
  }

  private Map<String, @Nullable Object> columns(Author author, Entry entry) {
    var columns = new LinkedHashMap<String, @Nullable Object>();
    columns.put("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    columns.put("author_kind", author.kind().name());
    columns.put("author_id", cut(author.id(), 64));
    columns.put("kind", cut(entry.kind(), 60));
    columns.put("dossier_id", entry.dossierId());
    columns.put("details", text(entry.details()));
    place(columns, entry.place());
    return columns;
  }

  private static void place(Map<String, @Nullable Object> columns, @Nullable Place place) {
    columns.put("run_id", place == null ? null : place.runId());
    columns.put("template_id", place == null ? null : place.templateId());
    columns.put("version", place == null ? null : place.version());
    columns.put("step_id", place == null ? null : place.stepId());
    columns.put("action_id", place == null ? null : place.actionId());
    columns.put("pass", place == null ? null : place.pass());
  }

  private JournalEntry read(ResultSet rs) throws SQLException {
    var author =
        new Author(Author.Kind.valueOf(rs.getString("author_kind")), rs.getString("author_id"));
    var entry =
        new Entry(
            rs.getString("kind"),
            rs.getString("dossier_id"),
            place(rs),
            details(rs.getString("details")));
    return new JournalEntry(rs.getLong("id"), rs.getTimestamp("at").toInstant(), author, entry);
  }

  private static @Nullable Place place(ResultSet rs) throws SQLException {
    var run = rs.getString("run_id");
    if (run == null) {
      return null;
    }
    return new Place(
        run,
        rs.getString("template_id"),
        rs.getInt("version"),
        rs.getString("step_id"),
        rs.getString("action_id"),
        rs.getInt("pass"));
  }

  private String text(Map<String, String> details) {
    try {
      return json.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> details(String text) {
    try {
      return json.readValue(text, DETAILS);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Never between the two halves of a character: PostgreSQL refuses a lone one. */
  private static String cut(String value, int length) {
    if (value.length() <= length) {
      return value;
    }
    var end = Character.isHighSurrogate(value.charAt(length - 1)) ? length - 1 : length;
    return value.substring(0, end);
  }
}
