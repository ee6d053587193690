package io.jalon.engine.publish;

import io.jalon.run.RunVersions.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which dossiers each function is needed or held, counted by the database. */
@Component
class RoleDossiers {

  /** How many of them are named. */
  static final int NAMED = 12;

  /** Each dossier once for a function, whatever it is there for. */
  private static final String COUNTED =
      """
      select role_id, reference, total from (
        select u.role_id, d.reference, count(*) over (partition by u.role_id) as total,
          row_number() over (partition by u.role_id order by d.reference) as place
        from (
          select h.role_id, h.dossier_id from role_holder h where h.dossier_id is not null
          union
          select h.role_id, d.id from role_holder h join dossier d on d.client_id = h.client_id
          union
          select h.role_id, r.dossier_id from role_holder h
            join run r on r.id = h.run_id and r.active_key is not null
          %s
        ) u join dossier d on d.id = u.dossier_id
      ) counted where place <= ? order by role_id, reference
      """;

  private static final String NEEDED =
      """
          union
          select n.role_id, r.dossier_id
          from (values %s) n (role_id, template_id, version) join run r
            on r.template_id = n.template_id and r.version = n.version and r.active_key is not null
      """;

  private static final String ONE =
      "(cast(? as varchar(60)), cast(? as varchar(60)), cast(? as int))";

  private final JdbcClient jdbc;

  RoleDossiers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Dossiers.
   *
   * @param named the references of the first of them, in order
   * @param count how many there are
   */
  record Counted(List<String> named, int count) {

    static final Counted NONE = new Counted(List.of(), 0);

    Counted and(String reference, int total) {
      var all = new ArrayList<>(named);
      all.add(reference);
      return new Counted(all, total);
    }
  }

  /**
   * By function, the dossiers where a sequence under way needs it, or where somebody holds it: on
   * the dossier, on its client or in a sequence under way.
   *
   * @param needed the functions that versions under way name
   */
  Map<String, Counted> all(Map<Version, ? extends Iterable<String>> needed) {
    var values = new ArrayList<Object>();
    needed.forEach(
        (version, roles) ->
            roles.forEach(
                role -> values.addAll(List.of(role, version.templateId(), version.number()))));
    var ones = Collections.nCopies(values.size() / 3, ONE);
    var union = ones.isEmpty() ? "" : NEEDED.formatted(String.join(", ", ones));
    values.add(NAMED);
    var found = new HashMap<String, Counted>();
    RowCallbackHandler each =
        row -> {
          var before = found.getOrDefault(row.getString(1), Counted.NONE);
          found.put(row.getString(1), before.and(row.getString(2), row.getInt(3)));
        };
    jdbc.sql(COUNTED.formatted(union)).params(values).query(each);
    return found;
  }
}
