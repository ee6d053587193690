package io.jalon.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sweeps every text column of every table, ours and the engine's, so that nothing is forgotten that
 * somebody adds later. Histories are left to the journal; templates and models name nobody.
 */
@Component
class TextColumns {

  private static final Set<String> SPARED =
      Set.of(
          "journal_entry",
          "journal_head",
          "flyway_schema_history",
          "template",
          "template_version",
          "erasure",
          "dossier_word",
          "client_word",
          "intervenant_word",
          "act_ge_property",
          "act_ge_schema_log");

  /**
   * Keys, which other rows refer to, and what the database makes of other columns; the searched
   * words of {@link #SPARED} are read again.
   */
  private static final Set<String> KEYS =
      Set.of("label.id", "dossier_label.label_id", "client.sort_name");

  /** Rows of people, who are known by their ids here: somebody else may have the same name. */
  private static final Set<String> PEOPLE = Set.of("client", "intervenant", "act_id_user");

  private final JdbcClient jdbc;

  /**
   * A column of text.
   *
   * @param most how many characters it holds
   */
  private record Column(String name, int most) {

    String cut(String text) {
      return text.codePointCount(0, text.length()) <= most
          ? text
          : text.substring(0, text.offsetByCodePoints(0, most));
    }
  }

  TextColumns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes a person out of whatever text names them, in whatever case.
   *
   * @param inForms the same, as the forms of open tasks name them
   */
  void clear(Identity person, Identity inForms) {
    clear("task", List.of(new Column("sheet", Integer.MAX_VALUE)), inForms);
    var tables = byTable();
    tables.keySet().removeAll(PEOPLE);
    tables.forEach((table, columns) -> clear(table, columns, person));
  }

  private void clear(String table, List<Column> columns, Identity person) {
    columns.forEach(
        column ->
            person.texts().stream()
                .flatMap(text -> holding(table, column.name(), text))
                .distinct()
                .forEach(found -> change(table, column, found, person.outOf(found))));
  }

  private Stream<String> holding(String table, String column, String text) {
    var like = "%" + text.replaceAll("([!%_])", "!$1") + "%";
    return jdbc
        .sql(
            "select %s from %s where lower(%s) like lower(?) escape '!' or %s like ? escape '!'"
                .formatted(column, table, column, column))
        .params(like, like)
        .query(String.class)
        .list()
        .stream();
  }

  /** What stands for somebody may be longer than their name: no column takes more than it has. */
  private void change(String table, Column column, String from, String to) {
    var name = column.name();
    jdbc.sql("update %s set %s = ? where %s = ?".formatted(table, name, name))
        .params(column.cut(to), from)
        .update();
  }

  /** Replaces whole values. */
  void rename(String value, String by) {
    byTable()
        .forEach((table, columns) -> columns.forEach(column -> change(table, column, value, by)));
  }

  private static Column column(ResultSet row) throws SQLException {
    long most = row.getLong("most");
    return new Column(
        row.getString("part"),
        row.wasNull() ? Integer.MAX_VALUE : (int) Math.min(most, Integer.MAX_VALUE));
  }

  /** What is shorter than 30 characters holds codes. */
  private TreeMap<String, List<Column>> byTable() {
    return jdbc
        .sql(
            """
            select lower(c.table_name) as name, lower(c.column_name) as part,
              c.character_maximum_length as most
            from information_schema.columns c
            join information_schema.tables t
              on t.table_name = c.table_name and t.table_schema = c.table_schema
            where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'
              and lower(c.data_type) in
                ('character varying', 'text', 'character large object', 'varchar')
              and (c.character_maximum_length is null or c.character_maximum_length >= 30)
            """)
        .query((rs, row) -> Map.entry(rs.getString("name"), column(rs)))
        .list()
        .stream()
        .filter(pair -> !SPARED.contains(pair.getKey()))
        .filter(pair -> !KEYS.contains(pair.getKey() + "." + pair.getValue().name()))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                TreeMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
