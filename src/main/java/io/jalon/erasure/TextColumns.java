package io.jalon.erasure;

import java.util.List;
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
          "act_ge_property",
          "act_ge_schema_log");

  /** Keys, which other rows refer to; the searched words of {@link #SPARED} are read again. */
  private static final Set<String> KEYS = Set.of("label.id", "dossier_label.label_id");

  /** Rows of people, who are known by their ids here: somebody else may have the same name. */
  private static final Set<String> PEOPLE = Set.of("client", "intervenant", "act_id_user");

  private final JdbcClient jdbc;

  TextColumns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes a person out of whatever text names them, in whatever case.
   *
   * @param inForms the same, as the forms of open tasks name them
   */
  void clear(Identity person, Identity inForms) {
    clear("task", List.of("sheet"), inForms);
    var tables = byTable();
    tables.keySet().removeAll(PEOPLE);
    tables.forEach((table, columns) -> clear(table, columns, person));
  }

  private void clear(String table, List<String> columns, Identity person) {
    columns.forEach(
        column ->
            person.texts().stream()
                .flatMap(text -> holding(table, column, text))
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

  private void change(String table, String column, String from, String to) {
    jdbc.sql("update %s set %s = ? where %s = ?".formatted(table, column, column))
        .params(to, from)
        .update();
  }

  /** Replaces whole values. */
  void rename(String value, String by) {
    byTable()
        .forEach((table, columns) -> columns.forEach(column -> change(table, column, value, by)));
  }

  /** What is shorter than 30 characters holds codes. */
  private TreeMap<String, List<String>> byTable() {
    return jdbc
        .sql(
            """
            select lower(c.table_name) as name, lower(c.column_name) as part
            from information_schema.columns c
            join information_schema.tables t
              on t.table_name = c.table_name and t.table_schema = c.table_schema
            where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'
              and lower(c.data_type) in
                ('character varying', 'text', 'character large object', 'varchar')
              and (c.character_maximum_length is null or c.character_maximum_length >= 30)
            """)
        .query((rs, row) -> List.of(rs.getString("name"), rs.getString("part")))
        .list()
        .stream()
        .filter(pair -> !SPARED.contains(pair.get(0)) && !KEYS.contains(String.join(".", pair)))
        .collect(
            Collectors.groupingBy(
                pair -> pair.get(0),
                TreeMap::new,
                Collectors.mapping(pair -> pair.get(1), Collectors.toList())));
  }
}
