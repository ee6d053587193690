package io.jalon.dossier;

import io.jalon.dossier.DossierAccess.Viewer;
import io.jalon.dossier.DossierAccess.Why;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of restricted dossiers, and of who was named. */
@Component
class AccessRows {

  private static final String ONE = "(select o.id as dossier_id from dossier o where o.id = ?)";

  /** What can be named. */
  enum Kind {
    PERSON,
    TEAM
  }

  private final JdbcClient jdbc;

  AccessRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The state of a dossier. */
  DossierAccess of(String dossierId) {
    return row(dossierId)
        .map(row -> access(dossierId, row))
        .orElseGet(
            () ->
                new DossierAccess(
                    false, null, null, null, List.of(), List.of(), viewers(dossierId)));
  }

  private record Row(String reason, String by, Instant since) {}

  private Optional<Row> row(String dossierId) {
    return jdbc.sql("select * from dossier_restriction where dossier_id = ?")
        .param(dossierId)
        .query(
            (row, n) ->
                new Row(
                    row.getString("reason"),
                    row.getString("restricted_by"),
                    row.getTimestamp("restricted_at").toInstant()))
        .optional();
  }

  private DossierAccess access(String dossierId, Row row) {
    return new DossierAccess(
        true,
        row.reason(),
        row.by(),
        row.since(),
        named(dossierId, Kind.PERSON),
        named(dossierId, Kind.TEAM),
        viewers(dossierId));
  }

  private List<String> named(String dossierId, Kind kind) {
    return jdbc.sql("select name from dossier_access where dossier_id = ? and kind = ? order by 1")
        .params(dossierId, kind.name())
        .query(String.class)
        .list();
  }

  private List<Viewer> viewers(String dossierId) {
    return jdbc
        .sql("select distinct v.account, v.why, v.via from (" + Viewers.rows(ONE) + ") v")
        .params(Collections.nCopies(Viewers.PLACES, dossierId))
        .query(AccessRows::viewer)
        .list()
        .stream()
        .filter(viewer -> viewer.why() != Why.ADMINISTRATOR)
        .sorted(
            (a, b) ->
                a.why() == b.why()
                    ? a.account().compareTo(b.account())
                    : a.why().compareTo(b.why()))
        .toList();
  }

  private static Viewer viewer(ResultSet row, int number) throws SQLException {
    return new Viewer(
        row.getString("account"), Why.valueOf(row.getString("why")), row.getString("via"));
  }

  /** The accounts of a group. */
  List<String> members(String group) {
    return jdbc.sql("select user_id_ from act_id_membership where group_id_ = ?")
        .param(group)
        .query(String.class)
        .list();
  }

  void insert(String dossierId, String reason, String by, Instant at) {
    jdbc.sql(
            "insert into dossier_restriction (dossier_id, reason, restricted_by, restricted_at)"
                + " values (?, ?, ?, ?)")
        .params(dossierId, reason, by, Timestamp.from(at))
        .update();
  }

  void reason(String dossierId, String reason) {
    jdbc.sql("update dossier_restriction set reason = ? where dossier_id = ?")
        .params(reason, dossierId)
        .update();
  }

  void add(String dossierId, Kind kind, String name, String by, Instant at) {
    jdbc.sql(
            "insert into dossier_access (dossier_id, kind, name, added_by, added_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(dossierId, kind.name(), name, by, Timestamp.from(at))
        .update();
  }

  void remove(String dossierId, Kind kind, String name) {
    jdbc.sql("delete from dossier_access where dossier_id = ? and kind = ? and name = ?")
        .params(dossierId, kind.name(), name)
        .update();
  }

  void delete(String dossierId) {
    jdbc.sql("delete from dossier_restriction where dossier_id = ?").param(dossierId).update();
  }
}
