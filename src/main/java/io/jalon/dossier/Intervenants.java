package io.jalon.dossier;

import io.jalon.known.OfficeStamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those who may hold roles; adding one gives them nothing to do (F-99). */
@Component
public class Intervenants {

  private final JdbcClient jdbc;
  private final OfficeStamp stamp;
  private final Clock clock;
  private final HolderChanges changes;
  private final SearchIndex search;

  Intervenants(
      JdbcClient jdbc, OfficeStamp stamp, Clock clock, HolderChanges changes, SearchIndex search) {
    this.stamp = stamp;
    this.search = search;
    this.jdbc = jdbc;
    this.clock = clock;
    this.changes = changes;
  }

  /**
   * What makes an intervenant.
   *
   * @param kind collaborator, partner or contact
   * @param name as it is written in letters
   * @param email where messages go, or {@code null}
   * @param account the account they sign in with, or {@code null}
   * @param address postal, lines separated by line feeds, or {@code null}
   */
  public record NewIntervenant(
      IntervenantKind kind,
      String name,
      @Nullable String email,
      @Nullable String account,
      @Nullable String address) {

    /** Somebody without a postal address. */
    public NewIntervenant(
        IntervenantKind kind, String name, @Nullable String email, @Nullable String account) {
      this(kind, name, email, account, null);
    }
  }

  /**
   * The intervenant with this id, else with this account.
   *
   * @param key UUID or account
   */
  public Optional<Intervenant> find(String key) {
    return by("id", key).or(() -> byAccount(key));
  }

  /** Who signs in with this account. */
  public Optional<Intervenant> byAccount(String account) {
    return by("account", account);
  }

  /** Those who can sign in and may be given work, in alphabetical order. */
  public List<Intervenant> signingIn() {
    // Said so, the few accounts are read from their index, on H2 too.
    return jdbc
        .sql("select * from intervenant where account > '' and active order by id")
        .query((rs, row) -> read(rs))
        .list()
        .stream()
        .sorted(Comparator.comparing(Intervenant::name, SearchWords.ORDER))
        .toList();
  }

  /**
   * Adds an intervenant, active.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the account has one already
   */
  @Transactional
  public Intervenant create(NewIntervenant intervenant) {
    var id = UUID.randomUUID().toString();
    jdbc.sql(
            """
            insert into intervenant (id, kind, name, email, account, address, active, created_at)
            values (:id, :kind, :name, :email, :account, :address, true, :at)
            """)
        .param("id", id)
        .param("kind", intervenant.kind().name())
        .param("name", intervenant.name())
        .param("email", intervenant.email())
        .param("account", intervenant.account())
        .param("address", intervenant.address())
        .param("at", Timestamp.from(clock.instant()))
        .update();
    search.intervenant(id);
    return by("id", id).orElseThrow();
  }

  /**
   * Says where messages and letters to somebody go from now on; what has left stays as it was.
   *
   * @param id UUID
   * @param email or {@code null}
   * @param address postal, or {@code null}
   */
  @Transactional
  public Intervenant move(String id, @Nullable String email, @Nullable String address) {
    stamp.changed();
    jdbc.sql("update intervenant set email = :email, address = :address where id = :id")
        .param("email", email)
        .param("address", address)
        .param("id", id)
        .update();
    search.intervenant(id);
    return by("id", id).orElseThrow();
  }

  /**
   * Says whether someone may be given work; their past stays, and what is open on the dossiers
   * where they hold a role follows in the same transaction (F-33). Nothing happens when it is so
   * already.
   *
   * @param id UUID
   * @return the open actions that did not follow, those of the intervenant among them
   */
  @Transactional
  public Handover activate(String id, boolean active) {
    stamp.changed();
    int changed =
        jdbc.sql("update intervenant set active = :active where id = :id and active <> :active")
            .param("active", active)
            .param("id", id)
            .update();
    return changed == 0 ? Handover.COMPLETE : changes.tell(by("id", id).orElseThrow());
  }

  /**
   * Takes back somebody who was added by mistake.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException when they hold a role
   */
  public void withdraw(String id) {
    stamp.changed();
    jdbc.sql("delete from intervenant where id = :id").param("id", id).update();
  }

  private Optional<Intervenant> by(String column, String key) {
    return jdbc.sql("select * from intervenant where " + column + " = :key")
        .param("key", key)
        .query((rs, row) -> read(rs))
        .optional();
  }

  static Intervenant read(ResultSet rs) throws SQLException {
    return new Intervenant(
        rs.getString("id"),
        IntervenantKind.valueOf(rs.getString("kind")),
        rs.getString("name"),
        rs.getString("email"),
        rs.getString("account"),
        rs.getBoolean("active"),
        rs.getString("address"));
  }
}
