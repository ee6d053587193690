package io.jalon.dossier;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The registry of the office's functions; four are shipped, and all can be renamed (F-30). */
@Component
public class Roles {

  private final JdbcClient jdbc;

  Roles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All roles, in the alphabetical order of their labels. */
  public List<Role> list() {
    return jdbc.sql("select id, label from role order by label, id").query(Role.class).list();
  }

  /** The role with this id. */
  public Optional<Role> find(String id) {
    return jdbc.sql("select id, label from role where id = :id")
        .param("id", id)
        .query(Role.class)
        .optional();
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
    }
    return new Role(id, label);
  }

  private int write(String sql, String id, String label) {
    return jdbc.sql(sql).param("id", id).param("label", label).update();
  }
}
