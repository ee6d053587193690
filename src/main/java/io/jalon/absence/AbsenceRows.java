package io.jalon.absence;

import io.jalon.known.Known;
import io.jalon.known.OfficeStamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of absences. */
@Component
class AbsenceRows {

  private final JdbcClient jdbc;
  private final OfficeStamp stamp;
  private final Known<Coming> coming;

  /** Those that were not over at an instant, of which the substitute is active. */
  private record Coming(Instant from, List<Absence> absences) {}

  AbsenceRows(JdbcClient jdbc, OfficeStamp stamp) {
    this.stamp = stamp;
    this.coming = new Known<>(stamp);
    this.jdbc = jdbc;
  }

  void insert(Absence absence, Instant at) {
    stamp.changed();
    jdbc.sql(
            "insert into absence (id, account, substitute, starts_at, ends_at, roles, team,"
                + " declared_by, declared_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(absence.id(), absence.account(), absence.substitute())
        .params(Timestamp.from(absence.startsAt()), Timestamp.from(absence.endsAt()))
        .param(String.join(" ", absence.roles()))
        .param(absence.team())
        .params(absence.declaredBy(), Timestamp.from(at))
        .update();
  }

  boolean end(String id, String by, Instant at) {
    stamp.changed();
    return jdbc.sql("update absence set ends_at = ?, ended_by = ? where id = ? and ends_at > ?")
            .params(Timestamp.from(at), by, id, Timestamp.from(at))
            .update()
        > 0;
  }

  Optional<Absence> find(String id) {
    return jdbc.sql("select * from absence where id = ?")
        .param(id)
        .query(AbsenceRows::read)
        .optional();
  }

  /** Those that are not over, the first to begin first. */
  List<Absence> from(Instant now) {
    return jdbc.sql("select * from absence where ends_at > ? order by starts_at, id")
        .param(Timestamp.from(now))
        .query(AbsenceRows::read)
        .list();
  }

  /** Those under way whose substitute is active, the first to begin first. */
  List<Absence> covered(Instant now) {
    var known = coming.get(() -> coming(now));
    var all = known.from.isAfter(now) ? coming(now) : known;
    return all.absences.stream()
        .filter(one -> !one.startsAt().isAfter(now) && one.endsAt().isAfter(now))
        .toList();
  }

  private Coming coming(Instant from) {
    return new Coming(
        from,
        jdbc.sql(
                "select a.* from absence a where a.ends_at > ? and exists (select 1 from intervenant"
                    + " i where i.account = a.substitute and i.active) order by a.starts_at, a.id")
            .param(Timestamp.from(from))
            .query(AbsenceRows::read)
            .list());
  }

  /** Those in which somebody stood in at an instant, over or not. */
  List<Absence> of(String substitute, Instant at) {
    return jdbc.sql(
            "select * from absence where substitute = ? and starts_at <= ? and ends_at > ?"
                + " order by starts_at, id")
        .params(substitute, Timestamp.from(at), Timestamp.from(at))
        .query(AbsenceRows::read)
        .list();
  }

  private static Absence read(ResultSet row, int number) throws SQLException {
    var roles = row.getString("roles");
    return new Absence(
        row.getString("id"),
        row.getString("account"),
        row.getString("substitute"),
        row.getTimestamp("starts_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        roles.isBlank() ? List.of() : List.of(roles.split(" ")),
        row.getString("team"),
        row.getString("declared_by"));
  }
}
