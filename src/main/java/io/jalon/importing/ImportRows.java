package io.jalon.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalon.importing.ImportFile.Dates;
import io.jalon.importing.ImportFile.Mapping;
import io.jalon.importing.ImportFile.Source;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of imports. */
@Component
class ImportRows {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  ImportRows(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** The instant of now, as it is kept. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  void insert(ImportFile file) {
    jdbc.sql(
            """
            insert into import_file (id, kind, name, account, state, charset, delimiter, headings,
              mapping, default_values, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(file.id(), file.kind().name(), file.name(), file.account(), file.state().name())
        .params(file.source().charset(), file.source().delimiter())
        .params(Cells.join(file.source().headings()))
        .params(written(file.mapping().columns()), written(file.mapping().defaults()))
        .param(Timestamp.from(file.dates().created()))
        .update();
  }

  Optional<ImportFile> find(String account, String id) {
    return jdbc.sql("select * from import_file where id = ? and account = ?")
        .params(id, account)
        .query((row, number) -> read(row))
        .optional();
  }

  /**
   * A page of an account's imports, the newest first.
   *
   * @param after the id of the last one of the page before, or {@code null}
   */
  List<ImportFile> newest(String account, @Nullable String after, int limit) {
    return jdbc.sql(
            """
            select f.* from import_file f left join import_file p on p.id = :after
            where f.account = :account and (:after is null or f.created_at < p.created_at
              or (f.created_at = p.created_at and f.id < p.id))
            order by f.created_at desc, f.id desc limit :limit
            """)
        .param("account", account)
        .param("after", after, Types.VARCHAR)
        .param("limit", limit)
        .query((row, number) -> read(row))
        .list();
  }

  void map(String id, Mapping mapping) {
    jdbc.sql("update import_file set mapping = ?, default_values = ? where id = ?")
        .params(written(mapping.columns()), written(mapping.defaults()), id)
        .update();
  }

  /**
   * Moves an import on, and keeps others from moving it until the transaction ends.
   *
   * @return whether it was in one of these states
   */
  boolean move(String id, ImportState to, ImportState... from) {
    var states = Arrays.stream(from).map(Enum::name).toList();
    return jdbc.sql("update import_file set state = :to where id = :id and state in (:from)")
            .param("to", to.name())
            .param("id", id)
            .param("from", states)
            .update()
        == 1;
  }

  /** As {@link #move}, where it stays what it is. */
  boolean hold(String id, ImportState state) {
    return move(id, state, state);
  }

  /** Notes that the last line was applied. */
  void applied(String id) {
    jdbc.sql("update import_file set applied_at = coalesce(applied_at, ?) where id = ?")
        .params(Timestamp.from(now()), id)
        .update();
  }

  /** Notes that it was taken back. */
  void undone(String id) {
    jdbc.sql("update import_file set undone_at = coalesce(undone_at, ?) where id = ?")
        .params(Timestamp.from(now()), id)
        .update();
  }

  private ImportFile read(ResultSet row) throws SQLException {
    return new ImportFile(
        row.getString("id"),
        ImportKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("account"),
        ImportState.valueOf(row.getString("state")),
        new Source(
            row.getString("charset"),
            row.getString("delimiter"),
            Cells.split(row.getString("headings"))),
        new Mapping(texts(row.getString("mapping")), texts(row.getString("default_values"))),
        new Dates(
            row.getTimestamp("created_at").toInstant(),
            instant(row.getTimestamp("applied_at")),
            instant(row.getTimestamp("undone_at"))));
  }

  private String written(Map<String, String> texts) {
    try {
      return json.writeValueAsString(texts);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Map<String, String> texts(String written) {
    try {
      return json.readValue(written, TEXTS);
    } catch (JsonProcessingException notOurs) {
      throw new UncheckedIOException(notOurs);
    }
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
