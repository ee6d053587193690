package io.jalon.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalon.importing.line.Effect;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the lines of imports. */
@Component
class LineRows {

  private static final int BATCH = 500;
  private static final TypeReference<LinkedHashMap<String, @Nullable String>> VALUES =
      new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final ObjectMapper json;

  LineRows(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  /**
   * What a line was found to do.
   *
   * @param subject what it speaks of, or {@code null} when it does not say
   */
  record Previewed(ImportLine line, @Nullable String subject, @Nullable String dossierId) {}

  /** Writes the lines of an import, instead of those of an earlier preview. */
  void preview(String importId, List<Previewed> lines) {
    jdbc.sql("delete from import_line where import_id = ?").param(importId).update();
    batches.batchUpdate(
        """
        insert into import_line (import_id, number, cells, subject, result, applied, reason,
          reason_column, reason_values, target, dossier_id)
        values (?, ?, ?, ?, ?, false, ?, ?, ?, ?, ?)
        """,
        lines,
        BATCH,
        (statement, one) -> {
          var line = one.line();
          var reason = line.reason();
          statement.setString(1, importId);
          statement.setInt(2, line.number());
          statement.setString(3, Cells.join(line.cells()));
          statement.setString(4, one.subject());
          statement.setString(5, line.result().name());
          statement.setString(6, reason == null ? null : reason.code());
          statement.setString(7, reason == null ? null : reason.column());
          statement.setString(8, reason == null ? null : Cells.join(reason.values()));
          statement.setString(9, line.target());
          statement.setString(10, one.dossierId());
        });
  }

  /** The lines after a number, in the order of the file. */
  List<ImportLine> after(String importId, int number, int limit) {
    return jdbc.sql(
            "select * from import_line where import_id = ? and number > ?"
                + " order by import_id, number limit ?")
        .params(importId, number, limit)
        .query((row, n) -> read(row))
        .list();
  }

  Optional<ImportLine> find(String importId, int number) {
    return jdbc.sql("select * from import_line where import_id = ? and number = ?")
        .params(importId, number)
        .query((row, n) -> read(row))
        .optional();
  }

  /** The numbers of the lines that were not applied yet. */
  List<Integer> unapplied(String importId) {
    return jdbc.sql(
            "select number from import_line where import_id = ? and not applied order by number")
        .param(importId)
        .query(Integer.class)
        .list();
  }

  /** The numbers of the lines that have done something which stands, the last one first. */
  List<Integer> standing(String importId) {
    return jdbc.sql(
            "select number from import_line where import_id = ? and applied"
                + " and result in ('CREATED', 'UPDATED') and (undo is null or undo <> ?)"
                + " order by number desc")
        .params(importId, ImportLine.UNDONE)
        .query(Integer.class)
        .list();
  }

  /** The first line before this one that speaks of the same. */
  Optional<Integer> sameBefore(String importId, String subject, int number) {
    return jdbc
        .sql("select number from import_line where import_id = ? and subject = ?")
        .params(importId, subject)
        .query(Integer.class)
        .list()
        .stream()
        .filter(other -> other < number)
        .min(Integer::compareTo);
  }

  /** Keeps what a line has done. */
  void applied(String importId, ImportLine line, @Nullable Effect effect) {
    var update =
        jdbc.sql(
                """
                update import_line set result = :result, applied = true, reason = null,
                  reason_column = null, reason_values = null, target = :target,
                  dossier_id = coalesce(:dossier, dossier_id), before_values = :before,
                  after_values = :after
                where import_id = :import and number = :number
                """)
            .param("result", line.result().name())
            .param("target", line.target(), Types.VARCHAR)
            .param("import", importId)
            .param("number", line.number());
    update
        .param("dossier", effect == null ? null : effect.dossierId(), Types.VARCHAR)
        .param("before", effect == null ? null : written(effect.before()), Types.VARCHAR)
        .param("after", effect == null ? null : written(effect.after()), Types.VARCHAR)
        .update();
  }

  /** Keeps why a line was refused. */
  void refused(String importId, int number, Reason reason) {
    jdbc.sql(
            "update import_line set result = 'REFUSED', applied = true, reason = ?,"
                + " reason_column = ?, reason_values = ? where import_id = ? and number = ?")
        .param(reason.code())
        .param(reason.column())
        .params(Cells.join(reason.values()), importId, number)
        .update();
  }

  /** Keeps whether a line was taken back, and if not, why. */
  void undone(String importId, int number, @Nullable Reason kept) {
    jdbc.sql(
            "update import_line set undo = ?, reason = ?, reason_values = ?"
                + " where import_id = ? and number = ?")
        .param(kept == null ? ImportLine.UNDONE : ImportLine.KEPT)
        .param(kept == null ? null : kept.code())
        .param(kept == null ? null : Cells.join(kept.values()))
        .params(importId, number)
        .update();
  }

  /** What a line has done; empty when that was erased. */
  Optional<Effect> effect(String importId, int number) {
    return jdbc.sql(
            "select target, dossier_id, before_values, after_values from import_line"
                + " where import_id = ? and number = ? and after_values is not null")
        .params(importId, number)
        .query(
            (row, n) ->
                new Effect(
                    row.getString(1),
                    row.getString(2),
                    values(row.getString(3)),
                    values(row.getString(4))))
        .optional();
  }

  /** How many lines have had which result, and how many of them were taken back or kept. */
  List<Count> counts(String importId) {
    return jdbc.sql(
            "select result, undo, count(*) as lines from import_line where import_id = ?"
                + " group by result, undo")
        .param(importId)
        .query(Count.class)
        .list();
  }

  /** Some lines. */
  record Count(String result, @Nullable String undo, int lines) {}

  private static ImportLine read(ResultSet row) throws SQLException {
    var code = row.getString("reason");
    return new ImportLine(
        row.getInt("number"),
        Cells.split(row.getString("cells")),
        LineResult.valueOf(row.getString("result")),
        row.getBoolean("applied"),
        code == null ? null : reason(code, row),
        row.getString("target"),
        row.getString("undo"));
  }

  private static Reason reason(String code, ResultSet row) throws SQLException {
    var values = row.getString("reason_values");
    return new Reason(
        code, row.getString("reason_column"), values == null ? List.of() : Cells.split(values));
  }

  private String written(Map<String, @Nullable String> values) {
    try {
      return json.writeValueAsString(values);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Map<String, @Nullable String> values(String written) {
    try {
      return json.readValue(written, VALUES);
    } catch (JsonProcessingException notOurs) {
      throw new UncheckedIOException(notOurs);
    }
  }
}
