package io.jalon.follow;

import io.jalon.dossier.Sight;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who follows which dossiers. */
@Component
public class Follows {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Sight sight;

  Follows(JdbcClient jdbc, Clock clock, Sight sight) {
    this.sight = sight;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A followed dossier. */
  public record Followed(String dossier, String reference, String client) {}

  /** Tells somebody from now on what happens on a dossier; again, it changes nothing. */
  @Transactional
  public void follow(String account, String dossierId) {
    // As a change of the dossier does: of two clicks at once the second finds the first.
    jdbc.sql("update dossier set type = type where id = ?").param(dossierId).update();
    if (!follows(account, dossierId)) {
      jdbc.sql(
              "insert into following (account, dossier_id, since, told_up_to) values (?, ?, ?,"
                  + " coalesce((select max(line) from journal_entry where dossier_id = ?), 0))")
          .params(account, dossierId, Timestamp.from(clock.instant()), dossierId)
          .update();
    }
  }

  /** Tells them no more. */
  @Transactional
  public void unfollow(String account, String dossierId) {
    jdbc.sql("delete from following where account = ? and dossier_id = ?")
        .params(account, dossierId)
        .update();
  }

  /** Whether somebody follows a dossier. */
  public boolean follows(String account, String dossierId) {
    return jdbc.sql("select count(*) from following where account = ? and dossier_id = ?")
            .params(account, dossierId)
            .query(Long.class)
            .single()
        > 0;
  }

  /** The dossiers that somebody follows and may see, by reference. */
  public List<Followed> of(String account) {
    var seen = sight.only("d.id", account);
    return jdbc.sql(
            "select d.id, d.reference, c.name from following f join dossier d on d.id ="
                + " f.dossier_id join client c on c.id = d.client_id where f.account = ?"
                + seen.sql()
                + " order by d.reference")
        .param(account)
        .params(seen.values())
        .query((row, n) -> new Followed(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }
}
