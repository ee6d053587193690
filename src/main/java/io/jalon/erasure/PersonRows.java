package io.jalon.erasure;

import io.jalon.dossier.Clients;
import io.jalon.known.OfficeStamp;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a person, and the register of who was erased. */
@Component
class PersonRows {

  private static final String RUNNING =
      "select distinct d.reference from run r join dossier d on d.id = r.dossier_id where"
          + " r.active_key is not null and ";

  private final JdbcClient jdbc;
  private final OfficeStamp stamp;
  private final Clients clients;

  PersonRows(JdbcClient jdbc, OfficeStamp stamp, Clients clients) {
    this.clients = clients;
    this.stamp = stamp;
    this.jdbc = jdbc;
  }

  /** An erasure. */
  record Record(String subjectId, String kind, Instant at, String by) {}

  Optional<Instant> erasedAt(String subjectId) {
    return jdbc.sql("select erased_at from erasure where subject_id = ?")
        .param(subjectId)
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  void erased(Record erasure, String reason) {
    jdbc.sql(
            "insert into erasure (subject_id, kind, erased_at, erased_by, reason) values"
                + " (?, ?, ?, ?, ?)")
        .params(erasure.subjectId(), erasure.kind(), Timestamp.from(erasure.at()))
        .params(erasure.by(), reason)
        .update();
  }

  /** The dossiers of a client, locked against launches, in the order of their ids. */
  List<String> dossiersOf(String clientId) {
    return jdbc.sql("select id from dossier where client_id = ? order by id for update")
        .param(clientId)
        .query(String.class)
        .list();
  }

  /** The dossiers about which somebody was written to. */
  List<String> writtenTo(String intervenantId) {
    return jdbc.sql("select distinct dossier_id from message where recipient_id = ?")
        .param(intervenantId)
        .query(String.class)
        .list();
  }

  List<String> runsOf(Collection<String> dossiers) {
    return dossiers.isEmpty()
        ? List.of()
        : jdbc.sql("select id from run where dossier_id in (:ids)")
            .param("ids", dossiers)
            .query(String.class)
            .list();
  }

  /** The references of those dossiers on which a sequence runs. */
  List<String> underWay(Collection<String> dossiers) {
    return dossiers.isEmpty()
        ? List.of()
        : jdbc.sql(RUNNING + "d.id in (:ids) order by d.reference")
            .param("ids", dossiers)
            .query(String.class)
            .list();
  }

  /** The references of the dossiers where a sequence runs for which somebody acts. */
  List<String> heldBy(String intervenantId, @Nullable String account) {
    return jdbc.sql(
            RUNNING
                + "(exists (select 1 from role_holder h where h.intervenant_id = :id and"
                + " (h.client_id = d.client_id or h.dossier_id = d.id or h.run_id = r.id))"
                + " or exists (select 1 from task t where t.run_id = r.id and t.status = 'OPEN'"
                + " and t.assignee = :account)) order by d.reference")
        .param("id", intervenantId)
        .param("account", account == null ? "" : account)
        .query(String.class)
        .list();
  }

  /** Whether somebody else has this name. */
  boolean shared(String name, String subjectId) {
    return jdbc.sql(
                "select count(*) from (select id from client where name = :name and id <> :id"
                    + " union all select id from intervenant where name = :name and id <> :id) other")
            .param("name", name)
            .param("id", subjectId)
            .query(Long.class)
            .single()
        > 0;
  }

  void blankClient(String id) {
    jdbc.sql("update client set name = ?, email = null, address = null, reference = ? where id = ?")
        .params(Identity.ERASED, "efface-" + id.substring(0, 8), id)
        .update();
    clients.changed(id);
  }

  void blankIntervenant(String id) {
    stamp.changed();
    jdbc.sql(
            "update intervenant set name = ?, email = null, address = null, active = false where id = ?")
        .params(Identity.ERASED, id)
        .update();
  }
}
