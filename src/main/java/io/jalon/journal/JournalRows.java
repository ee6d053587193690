package io.jalon.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalon.journal.Entry.Place;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an entry is as a row; its details are a JSON object of texts. */
final class JournalRows {

  private static final TypeReference<LinkedHashMap<String, String>> DETAILS =
      new TypeReference<>() {};

  private static final ObjectMapper JSON = new ObjectMapper();

  private JournalRows() {}

  static Map<String, @Nullable Object> columns(Instant at, Author author, Entry entry) {
    var columns = new LinkedHashMap<String, @Nullable Object>();
    columns.put("at", Timestamp.from(at));
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

  static JournalEntry read(ResultSet rs, int row) throws SQLException {
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

  private static String text(Map<String, String> details) {
    try {
      return JSON.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> details(String text) {
    try {
      return JSON.readValue(text, DETAILS);
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
