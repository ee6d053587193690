package io.jalon.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalon.journal.Entry.Place;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a line is as a row; its details are a JSON object of texts. */
final class JournalRows {

  private static final TypeReference<LinkedHashMap<String, String>> DETAILS =
      new TypeReference<>() {};

  private static final ObjectMapper JSON = new ObjectMapper();

  private JournalRows() {}

  /** What a seal keeps once something was erased. */
  private record Seals(Map<String, String> keys, Map<String, String> digests) {}

  static Map<String, @Nullable Object> columns(ChainedLine chained) {
    var line = chained.line();
    var columns = new LinkedHashMap<String, @Nullable Object>();
    columns.put("dossier_id", line.entry().dossierId());
    columns.put("line", line.id());
    columns.put("at", Timestamp.from(line.at()));
    columns.put("author_kind", line.author().kind().name());
    columns.put("author_id", line.author().id());
    columns.put("channel", line.origin().channel().name());
    columns.put("address", line.origin().address());
    columns.put("kind", line.entry().kind());
    place(columns, line.entry().place());
    columns.put("details", text(line.entry().details()));
    columns.put("salt", chained.seal().salt());
    columns.put("seals", seals(chained.seal()));
    columns.put("previous", chained.previous());
    columns.put("hash", chained.hash());
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

  private static @Nullable String seals(Seal seal) {
    return seal.salt() == null ? text(new Seals(seal.keys(), seal.digests())) : null;
  }

  static JournalEntry read(ResultSet rs, int row) throws SQLException {
    return line(rs, seal(rs));
  }

  static ChainedLine chained(ResultSet rs, int row) throws SQLException {
    var seal = seal(rs);
    return new ChainedLine(line(rs, seal), seal, rs.getString("previous"), rs.getString("hash"));
  }

  private static JournalEntry line(ResultSet rs, Seal seal) throws SQLException {
    var author =
        new Author(Author.Kind.valueOf(rs.getString("author_kind")), rs.getString("author_id"));
    var origin = new Origin(Channel.valueOf(rs.getString("channel")), rs.getString("address"));
    var at = rs.getTimestamp("at").toInstant();
    return new JournalEntry(rs.getLong("line"), at, author, origin, entry(rs), erased(seal));
  }

  private static Entry entry(ResultSet rs) throws SQLException {
    return new Entry(
        rs.getString("kind"),
        rs.getString("dossier_id"),
        place(rs),
        json(rs.getString("details"), DETAILS));
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

  private static Seal seal(ResultSet rs) throws SQLException {
    var seals = rs.getString("seals");
    if (seals == null) {
      return new Seal(rs.getString("salt"), Map.of(), Map.of());
    }
    var kept = json(seals, new TypeReference<Seals>() {});
    return new Seal(rs.getString("salt"), kept.keys(), kept.digests());
  }

  private static Set<String> erased(Seal seal) {
    return seal.digests().keySet().stream()
        .filter(name -> !name.equals(Seal.AUTHOR))
        .collect(Collectors.toSet());
  }

  /** A text as it stands within the details. */
  static String escaped(String text) {
    var quoted = text(text);
    return quoted.substring(1, quoted.length() - 1);
  }

  private static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T json(String text, TypeReference<T> type) {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
