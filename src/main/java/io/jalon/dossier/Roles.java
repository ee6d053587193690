package io.jalon.dossier;

import io.jalon.known.OfficeStamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The registry of the office's functions; four are shipped, and all can be renamed (F-30). */
@Component
public class Roles {

  private static final String SELECT =
      "select id, label, case when archived_at is null then false else true end as archived"
          + " from role";

  private final JdbcClient jdbc;
  private final OfficeStamp stamp;
  private final Clock clock;

  Roles(JdbcClient jdbc, OfficeStamp stamp, Clock clock) {
    this.stamp = stamp;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All roles, archived ones too, in the alphabetical order of their labels. */
  public List<Role> list() {
    return jdbc.sql(SELECT + " order by id").query(Roles::read).list().stream()
        .sorted(Comparator.comparing(Role::label, SearchWords.ORDER))
        .toList();
  }

  /** Those that are offered, in the alphabetical order of their labels (F-29). */
  public List<Role> offered() {
    return list().stream().filter(role -> !role.archived()).toList();
  }

  /** The role with this id. */
  public Optional<Role> find(String id) {
    return jdbc.sql(SELECT + " where id = :id").param("id", id).query(Roles::read).optional();
  }

  /**
   * Adds a role, or renames it.
   *
   * @param id FEEL name
   * @param label what the office calls it
   * @throws IllegalArgumentException when the id is no FEEL name
   */
  @Transactional
  public Role save(String id, String label) {
    Names.check(id);
    var renamed = write("update role set label = :label where id = :id", id, label);
    if (renamed == 0) {
      write("insert into role (id, label) values (:id, :label)", id, label);
      stamp.changed();
    }
    return find(id).orElseThrow();
  }

  /** Offers a role no more; templates and dossiers that name it go on (F-29). */
  @Transactional
  public void archive(String id, String author) {
    jdbc.sql(
            "update role set archived_at = ?, archived_by = ? where id = ? and archived_at is null")
        .params(Timestamp.from(clock.instant()), author, id)
        .update();
  }

  /** Offers an archived role again. */
  @Transactional
  public void restore(String id) {
    jdbc.sql("update role set archived_at = null, archived_by = null where id = ?")
        .param(id)
        .update();
  }

  /** Who archived which roles, by id of the role, for those that are archived. */
  public Map<String, Archiving> archivings() {
    return jdbc
        .sql("select id, archived_by, archived_at from role where archived_at is not null")
        .query(
            (row, n) ->
                Map.entry(
                    row.getString("id"),
                    new Archiving(
                        row.getString("archived_by"), row.getTimestamp("archived_at").toInstant())))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * That a role was archived.
   *
   * @param by the account of who did it
   */
  public record Archiving(String by, Instant at) {}

  private static Role read(ResultSet row, int number) throws SQLException {
    return new Role(row.getString("id"), row.getString("label"), row.getBoolean("archived"));
  }

  private int write(String sql, String id, String label) {
    return jdbc.sql(sql).param("id", id).param("label", label).update();
  }
}
