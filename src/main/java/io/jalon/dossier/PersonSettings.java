package io.jalon.dossier;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people have set for themselves; nobody else sees it, and no dossier depends on it. */
@Component
public class PersonSettings {

  /** Whether single letters are commands (WCAG 2.1.4). */
  private static final String KEYS = "single_keys";

  private final JdbcClient jdbc;

  PersonSettings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether single letters are commands for somebody; they are unless turned off. */
  public boolean singleKeys(String account) {
    return find(account, KEYS).map(Boolean::valueOf).orElse(true);
  }

  /** Turns single letters on or off for somebody. */
  @Transactional
  public void singleKeys(String account, boolean on) {
    put(account, KEYS, Boolean.toString(on));
  }

  private Optional<String> find(String account, String name) {
    return jdbc.sql("select said from person_setting where account = ? and name = ?")
        .params(account, name)
        .query(String.class)
        .optional();
  }

  private void put(String account, String name, String said) {
    int changed =
        jdbc.sql("update person_setting set said = ? where account = ? and name = ?")
            .params(said, account, name)
            .update();
    if (changed == 0) {
      jdbc.sql("insert into person_setting (account, name, said) values (?, ?, ?)")
          .params(account, name, said)
          .update();
    }
  }
}
