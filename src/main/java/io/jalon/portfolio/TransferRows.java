package io.jalon.portfolio;

import io.jalon.dossier.Binding;
import io.jalon.dossier.Scope;
import io.jalon.dossier.Sight;
import io.jalon.portfolio.Transfer.Status;
import io.jalon.portfolio.TransferLine.Result;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of transfers and of what came of them. */
@Component
class TransferRows {

  private static final String SELECT = "select * from portfolio_transfer";

  private final JdbcClient jdbc;
  private final Sight sight;

  TransferRows(JdbcClient jdbc, Sight sight) {
    this.sight = sight;
    this.jdbc = jdbc;
  }

  void insert(Transfer transfer) {
    jdbc.sql(
            "insert into portfolio_transfer (id, from_id, to_id, roles, due_on, asked_by, asked_at,"
                + " status) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(transfer.id(), transfer.from(), transfer.to(), String.join(" ", transfer.roles()))
        .params(Date.valueOf(transfer.day()), transfer.askedBy())
        .params(Timestamp.from(transfer.askedAt()), transfer.status().name())
        .update();
  }

  Optional<Transfer> find(String id) {
    return jdbc.sql(SELECT + " where id = ?").param(id).query(TransferRows::transfer).optional();
  }

  List<Transfer> newest(int limit) {
    return jdbc.sql(SELECT + " order by asked_at desc, id fetch first ? rows only")
        .param(limit)
        .query(TransferRows::transfer)
        .list();
  }

  List<Transfer> due(LocalDate today) {
    return jdbc.sql(SELECT + " where status = 'PLANNED' and due_on <= ? order by due_on, asked_at")
        .param(Date.valueOf(today))
        .query(TransferRows::transfer)
        .list();
  }

  /** Keeps it from everybody else until the transaction ends; whether it is still to be done. */
  boolean lock(String id) {
    return jdbc.sql(
                "update portfolio_transfer set status = status where id = ? and status = 'PLANNED'")
            .param(id)
            .update()
        > 0;
  }

  boolean end(String id, Status status, Instant at) {
    return jdbc.sql(
                "update portfolio_transfer set status = ?, ended_at = ? where id = ? and status ="
                    + " 'PLANNED'")
            .params(status.name(), Timestamp.from(at), id)
            .update()
        > 0;
  }

  boolean told(String id, Binding binding) {
    return jdbc.sql(
                "select count(*) from portfolio_transfer_line where transfer_id = ? and binding_id"
                    + " = ?")
            .params(id, binding.id())
            .query(Long.class)
            .single()
        > 0;
  }

  void tell(String id, Binding binding, Result result, int spared, @Nullable String reason) {
    jdbc.sql(
            "insert into portfolio_transfer_line (transfer_id, binding_id, scope_kind, scope_id,"
                + " role_id, result, spared, reason) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(id, binding.id(), binding.scope().kind().name(), binding.scope().id())
        .params(binding.roleId(), result.name(), spared)
        .param(reason)
        .update();
  }

  List<TransferLine> lines(String id) {
    var seen = sight.only("coalesce(d.id, '')");
    return jdbc.sql(
            """
            select l.*, c.name, coalesce(d.reference, c.reference) as reference
            from portfolio_transfer_line l
            left join run r on l.scope_kind = 'RUN' and r.id = l.scope_id
            left join dossier d
              on d.id = case when l.scope_kind = 'DOSSIER' then l.scope_id else r.dossier_id end
            join client c
              on c.id = case when l.scope_kind = 'CLIENT' then l.scope_id else d.client_id end
            where l.transfer_id = ?
            """
                + seen.sql()
                + " order by c.sort_name, reference, l.role_id")
        .param(id)
        .params(seen.values())
        .query(TransferRows::line)
        .list();
  }

  private static TransferLine line(ResultSet row, int number) throws SQLException {
    return new TransferLine(
        new Scope(Scope.Kind.valueOf(row.getString("scope_kind")), row.getString("scope_id")),
        row.getString("role_id"),
        Result.valueOf(row.getString("result")),
        row.getInt("spared"),
        row.getString("reason"),
        row.getString("reference"),
        row.getString("name"));
  }

  private static Transfer transfer(ResultSet row, int number) throws SQLException {
    var roles = row.getString("roles");
    var ended = row.getTimestamp("ended_at");
    return new Transfer(
        row.getString("id"),
        row.getString("from_id"),
        row.getString("to_id"),
        roles.isBlank() ? List.of() : List.of(roles.split(" ")),
        row.getDate("due_on").toLocalDate(),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant(),
        Status.valueOf(row.getString("status")),
        ended == null ? null : ended.toInstant());
  }
}
