package io.jalon.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The clients of the office. */
@Component
public class Clients {

  /** The columns of a client beside its id. */
  static final List<String> PARTS = List.of("reference", "name", "kind", "email", "address");

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SearchIndex search;
  private final LockedRows<Client> ofLocked = new LockedRows<>();

  Clients(JdbcClient jdbc, Clock clock, SearchIndex search) {
    this.search = search;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What makes a client.
   *
   * @param reference the office's own, unique
   * @param name as it is written in letters
   * @param kind {@code person} or {@code company}
   * @param email or {@code null}
   * @param address postal, lines separated by line feeds, or {@code null}
   */
  public record NewClient(
      String reference,
      String name,
      String kind,
      @Nullable String email,
      @Nullable String address) {}

  /** Whether there is no client yet. */
  public boolean none() {
    return jdbc.sql("select 1 from client limit 1").query(Integer.class).optional().isEmpty();
  }

  /**
   * The client with this id, else with this reference.
   *
   * @param key UUID or reference
   */
  public Optional<Client> find(String key) {
    return ofLocked.find(key, () -> by("id", key)).or(() -> by("reference", key));
  }

  /** The client of a dossier that is locked, as it was read with it. */
  void held(Client client) {
    ofLocked.hold(client.id(), client);
  }

  /** A client has been changed elsewhere in the transaction under way. */
  public void changed(String id) {
    ofLocked.changed(id);
  }

  /** All clients whose reference comes after {@code after}, in the order of their references. */
  public List<Client> after(String after, int limit) {
    return jdbc.sql("select * from client where reference > :after order by reference limit :limit")
        .param("after", after)
        .param("limit", limit)
        .query((rs, row) -> read(rs))
        .list();
  }

  /**
   * Adds a client.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the reference is taken
   */
  @Transactional
  public Client create(NewClient client) {
    var id = UUID.randomUUID().toString();
    jdbc.sql(
            """
            insert into client (id, reference, name, kind, email, address, created_at)
            values (:id, :reference, :name, :kind, :email, :address, :at)
            """)
        .param("id", id)
        .param("reference", client.reference())
        .param("name", client.name())
        .param("kind", client.kind())
        .param("email", client.email())
        .param("address", client.address())
        .param("at", Timestamp.from(clock.instant()))
        .update();
    search.client(id);
    return by("id", id).orElseThrow();
  }

  /**
   * Changes a client; the reference stays.
   *
   * @param id UUID
   * @param client as it is from now on
   * @param unchanged told what it was, when nobody else can change it any more
   */
  @Transactional
  public Client update(String id, NewClient client, Consumer<Client> unchanged) {
    var before =
        jdbc.sql("select * from client where id = :id for update")
            .param("id", id)
            .query((rs, row) -> read(rs))
            .single();
    unchanged.accept(before);
    jdbc.sql(
            """
            update client set name = :name, kind = :kind, email = :email, address = :address
            where id = :id
            """)
        .param("name", client.name())
        .param("kind", client.kind())
        .param("email", client.email())
        .param("address", client.address())
        .param("id", id)
        .update();
    changed(id);
    search.client(id);
    return by("id", id).orElseThrow();
  }

  /**
   * Takes back a client that was added by mistake.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException when something belongs to it
   */
  public void withdraw(String id) {
    jdbc.sql("delete from client where id = :id").param("id", id).update();
  }

  private Optional<Client> by(String column, String key) {
    return jdbc.sql("select * from client where " + column + " = :key")
        .param("key", key)
        .query((rs, row) -> read(rs))
        .optional();
  }

  private static Client read(ResultSet rs) throws SQLException {
    return read(rs, rs.getString("id"), "");
  }

  /** Reads a client whose {@link #PARTS} stand in columns with a prefix. */
  static Client read(ResultSet rs, String id, String prefix) throws SQLException {
    return new Client(
        id,
        rs.getString(prefix + "reference"),
        rs.getString(prefix + "name"),
        rs.getString(prefix + "kind"),
        rs.getString(prefix + "email"),
        rs.getString(prefix + "address"));
  }
}
