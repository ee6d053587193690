package io.jalon.walk;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes many runs of one that waits at its first task, by copying all of its rows inside the
 * database: each UUID that is its own becomes another one in each copy.
 */
final class Preload {

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final String TASKS = " in (select id_ from act_ru_task where proc_inst_id_ = :run)";
  private static final String DOSSIERS = " in (select dossier_id from run where id = :run)";

  /** The rows of a run by table, in an order that foreign keys allow. */
  private static final Map<String, String> ROWS = new LinkedHashMap<>();

  static {
    for (var table :
        List.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_variable",
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_varinst",
            "act_hi_detail")) {
      ROWS.put(table, "proc_inst_id_ = :run");
    }
    ROWS.put("act_ru_identitylink", "task_id_" + TASKS);
    ROWS.put("act_hi_identitylink", "task_id_" + TASKS);
    ROWS.put("act_ru_authorization", "resource_id_" + TASKS);
    ROWS.put("act_ru_job", "process_instance_id_ = :run");
    ROWS.put("act_hi_job_log", "process_instance_id_ = :run");
    ROWS.put("client", "id in (select client_id from dossier where id" + DOSSIERS + ")");
    ROWS.put("dossier", "id" + DOSSIERS);
    ROWS.put("role_holder", "dossier_id" + DOSSIERS);
    ROWS.put("run", "id = :run");
    ROWS.put("task", "run_id = :run");
    ROWS.put("message", "run_id = :run");
    ROWS.put("counted", "run_id = :run");
    ROWS.put("journal_entry", "dossier_id" + DOSSIERS);
    ROWS.put("journal_head", "dossier_id" + DOSSIERS);
  }

  private final JdbcClient jdbc;
  private final String run;

  /** Copies a run of a database. */
  Preload(DataSource database, String run) {
    this.jdbc = JdbcClient.create(database);
    this.run = run;
  }

  /** Copies it so many times, and tells the database about its new size. */
  void copy(int times) {
    var tables = ROWS.keySet().stream().filter(this::exists).toList();
    var own = new LinkedHashSet<String>();
    tables.forEach(table -> rows(table).forEach(row -> own.addAll(owned(table, row))));
    tables.forEach(table -> rows(table).forEach(row -> copy(new Copy(table, row, own, times))));
    jdbc.sql("analyze").update();
  }

  private boolean exists(String table) {
    return jdbc.sql("select to_regclass(?) is not null")
        .param(table)
        .query(Boolean.class)
        .single();
  }

  /** The rows as they are, with the place where each stands. */
  private List<Map<String, Object>> rows(String table) {
    return jdbc.sql("select ctid::text as row_place, t.* from " + table + " t where " + ROWS.get(table))
        .param("run", run)
        .query()
        .listOfRows();
  }

  /** A row's own id, and the references that only it may have. */
  private static Set<String> owned(String table, Map<String, Object> row) {
    var names =
        table.equals("journal_entry")
            ? List.of("dossier_id")
            : List.of("id", "id_", "act_inst_id_", "reference");
    var owned = new LinkedHashSet<String>();
    names.stream()
        .map(row::get)
        .map(String::valueOf)
        .map(UUID::matcher)
        .forEach(found -> found.results().forEach(match -> owned.add(match.group())));
    return owned;
  }

  private record Copy(String table, Map<String, Object> row, Set<String> own, int times) {

    /** The columns that the database does not fill by itself. */
    List<String> columns() {
      return row.keySet().stream()
          .filter(column -> !column.equals("row_place") && !column.equals("sort_name"))
          .filter(column -> !(table.equals("journal_entry") && column.equals("id")))
          .toList();
    }

    String value(String column) {
      var value = "t." + column;
      if (row.get(column) instanceof String text) {
        for (var id : own) {
          if (text.contains(id)) {
            value = "replace(%s, '%s', '%s' || 'f' || lpad(g::text, 7, '0'))".formatted(value, id, id.substring(0, 28));
          }
        }
      }
      return value;
    }
  }

  private void copy(Copy copy) {
    var columns = copy.columns();
    jdbc.sql(
            "insert into %s (%s) select %s from %s t, generate_series(1, %d) g where t.ctid = '%s'"
                .formatted(
                    copy.table,
                    String.join(", ", columns),
                    String.join(", ", columns.stream().map(copy::value).toList()),
                    copy.table,
                    copy.times,
                    copy.row.get("row_place")))
        .update();
  }
}
