package io.jalon.web.dossiers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which dossiers are listed; an empty text filters nothing.
 *
 * @param list {@code tous}, {@code miens}, {@code suivis}, {@code retard}, {@code non-pourvus} or
 *     {@code pause}
 * @param q a part of the reference, of the client's name or of its address
 * @param status the status
 * @param sequence the template that runs on them
 * @param owner the account that answers for them
 * @param role the function that an open action of them waits for
 */
public record DossierFilter(
    String list, String q, String status, String sequence, String owner, String role) {

  /** Conditions on {@code d}, the dossier, and {@code c}, its client, with their values. */
  record Sql(String conditions, List<Object> values) {}

  Sql sql(String account, Instant now) {
    var sql = new StringBuilder();
    var values = new ArrayList<Object>();
    byList(sql, values, account, now);
    if (!q.isBlank()) {
      var part = "%" + escaped(q.strip().toLowerCase(Locale.ROOT)) + "%";
      sql.append(
          " and (lower(d.reference) like ? escape '!' or lower(c.name) like ? escape '!'"
              + " or lower(coalesce(c.address, '')) like ? escape '!')");
      values.addAll(List.of(part, part, part));
    }
    equal(sql, values, "d.status", status);
    equal(sql, values, "d.owner", owner);
    if (!sequence.isBlank()) {
      sql.append(
          " and exists (select 1 from run r where r.dossier_id = d.id and r.ended_at is null and"
              + " r.template_id = ?)");
      values.add(sequence);
    }
    if (!role.isBlank()) {
      sql.append(
          " and exists (select 1 from task t where t.dossier_id = d.id and t.status = 'OPEN' and"
              + " t.role_id = ?)");
      values.add(role);
    }
    return new Sql(sql.toString(), values);
  }

  private void byList(StringBuilder sql, List<Object> values, String account, Instant now) {
    switch (list) {
      case "miens" -> equal(sql, values, "d.owner", account);
      case "suivis" -> {
        sql.append(
            " and exists (select 1 from following f where f.dossier_id = d.id and f.account = ?)");
        values.add(account);
      }
      case "retard" -> {
        sql.append(
            " and exists (select 1 from task t where t.dossier_id = d.id and t.status = 'OPEN' and"
                + " t.due_at < ?)");
        values.add(Timestamp.from(now));
      }
      case "non-pourvus" ->
          sql.append(
              " and exists (select 1 from task t where t.dossier_id = d.id and t.status = 'OPEN'"
                  + " and t.assignee is null)");
      case "pause" ->
          sql.append(
              " and exists (select 1 from run r join run_pause p on p.run_id = r.id where"
                  + " r.dossier_id = d.id and r.ended_at is null and p.resumed_at is null)");
      default -> {}
    }
  }

  private static void equal(StringBuilder sql, List<Object> values, String column, String value) {
    if (!value.isBlank()) {
      sql.append(" and ").append(column).append(" = ?");
      values.add(value);
    }
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
