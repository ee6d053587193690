package io.jalon.dossier;

import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The case files of the office. */
@Component
public class Dossiers {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Journal journal;
  private final RowLocking locking;
  private final Finding finding;
  private final LockedRows<Dossier> locked = new LockedRows<>();

  Dossiers(JdbcClient jdbc, Clock clock, Journal journal, RowLocking locking, Finding finding) {
    this.locking = locking;
    this.finding = finding;
    this.jdbc = jdbc;
    this.clock = clock;
    this.journal = journal;
  }

  /**
   * What makes a dossier.
   *
   * @param reference the office's own, unique
   * @param clientId whom it is about
   * @param type type de dossier, e.g. {@code impaye_locatif}
   * @param status e.g. {@code ouvert}
   * @param owner the account of the person in charge, or {@code null}
   * @param team the engine group that answers for it
   * @param amount in the office's currency, or {@code null}
   * @param balance what is still owed, or {@code null}
   * @param deadline date limite, or {@code null}
   */
  public record NewDossier(
      String reference,
      String clientId,
      String type,
      String status,
      @Nullable String owner,
      String team,
      @Nullable BigDecimal amount,
      @Nullable BigDecimal balance,
      @Nullable LocalDate deadline) {}

  /**
   * The dossier with this id, else with this reference.
   *
   * @param key UUID or reference
   */
  public Optional<Dossier> find(String key) {
    return locked.find(key, () -> by("id", key)).or(() -> by("reference", key));
  }

  /**
   * The same, unless it is kept from whoever asks.
   *
   * @param key UUID or reference
   */
  public Optional<Dossier> seen(String key) {
    return find(key).filter(dossier -> finding.sight().sees(dossier.id()));
  }

  /**
   * A page of the dossiers that whoever asks may see, newest first.
   *
   * @param after the id of the last dossier of the page before, or {@code null} for the first page
   * @param limit how many at most
   */
  public List<Dossier> newest(@Nullable String after, int limit) {
    var seen = finding.sight().only("d.id");
    return jdbc.sql(
            """
            select d.* from dossier d left join dossier p on p.id = ?
            where (p.id is null or d.created_at < p.created_at
              or (d.created_at = p.created_at and d.id < p.id))
            """
                + seen.sql()
                + " order by d.created_at desc, d.id desc fetch first ? rows only")
        .param(after)
        .params(seen.values())
        .param(limit)
        .query((rs, row) -> DossierRows.read(rs))
        .list();
  }

  /** All dossiers whose id comes after {@code after}, in the order of their ids. */
  public List<Dossier> inOrder(String after, int limit) {
    return jdbc.sql("select * from dossier where id > :after order by id limit :limit")
        .param("after", after)
        .param("limit", limit)
        .query((rs, row) -> DossierRows.read(rs))
        .list();
  }

  /**
   * Adds a dossier, and says so in its history.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the reference is taken
   */
  @Transactional
  public Dossier create(NewDossier dossier) {
    var id = UUID.randomUUID().toString();
    keepClient(dossier.clientId());
    insert(id, dossier);
    finding.search().dossier(id);
    journal.write(Entry.of("dossier_created", id).with("reference", dossier.reference()));
    return by("id", id).orElseThrow();
  }

  /** Whoever renames the client meanwhile waits, and then finds this dossier too. */
  private void keepClient(String id) {
    jdbc.sql("select id from client where id = :id" + locking.clause())
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /**
   * Keeps others from {@code lock}ing the dossier until the transaction ends. Whoever locks runs as
   * well locks the dossier first.
   *
   * @return the dossier as it is now; empty when there is none with this id
   */
  @Transactional
  public Optional<Dossier> lock(String id) {
    return locked.holds(id) ? find(id) : hold(":id", id);
  }

  /** The same for several, in the order of their ids, whoever locks some of them as well. */
  @Transactional
  public void lock(Collection<String> ids) {
    jdbc.sql(DossierRows.HOLD + "in (:ids) order by id" + locking.clause())
        .param("ids", ids)
        .query((rs, row) -> held(rs))
        .list()
        .forEach(dossier -> locked.hold(dossier.id(), dossier));
  }

  /** The same for the dossier that a task belongs to. */
  @Transactional
  public Optional<Dossier> lockOfTask(String taskId) {
    return hold("(select dossier_id from task where id = :id)", taskId);
  }

  private Optional<Dossier> hold(String which, String id) {
    var found =
        jdbc.sql(DossierRows.HOLD + "= " + which + locking.clause())
            .param("id", id)
            .query((rs, row) -> held(rs))
            .optional();
    found.ifPresent(dossier -> locked.hold(dossier.id(), dossier));
    return found;
  }

  private Dossier held(ResultSet rs) throws SQLException {
    finding.stamp().read(rs.getLong("office_stamp"));
    journal.read(rs.getString("id"), rs);
    finding.clients().held(Clients.read(rs, rs.getString("client_id"), "client_"));
    return DossierRows.read(rs);
  }

  /**
   * Takes back a dossier that was opened by mistake; what its history tells stays.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException when something belongs to it
   */
  @Transactional
  public void withdraw(Dossier dossier) {
    for (var gone : List.of("dossier_label where dossier_id = :id", "dossier where id = :id")) {
      jdbc.sql("delete from " + gone).param("id", dossier.id()).update();
    }
    locked.changed(dossier.id());
    journal.write(
        Entry.of("dossier_withdrawn", dossier.id()).with("reference", dossier.reference()));
  }

  /** Whether the transaction under way has locked a dossier. */
  boolean locked(String id) {
    return locked.holds(id);
  }

  /** An attribute of a dossier has been changed in the transaction under way. */
  void changed(String id) {
    locked.changed(id);
  }

  private void insert(String id, NewDossier dossier) {
    jdbc.sql(
            """
            insert into dossier (id, reference, client_id, type, status, owner, team, amount,
              balance, deadline, created_at)
            values (:id, :reference, :client, :type, :status, :owner, :team, :amount,
              :balance, :deadline, :at)
            """)
        .param("id", id)
        .param("reference", dossier.reference())
        .param("client", dossier.clientId())
        .param("type", dossier.type())
        .param("status", dossier.status())
        .param("owner", dossier.owner())
        .param("team", dossier.team())
        .param("amount", dossier.amount())
        .param("balance", dossier.balance())
        .param("deadline", dossier.deadline())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  private Optional<Dossier> by(String column, String key) {
    return jdbc.sql("select * from dossier where " + column + " = :key")
        .param("key", key)
        .query((rs, row) -> DossierRows.read(rs))
        .optional();
  }
}
