package io.jalon.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The access tokens of all accounts. */
@Component
public class AccessTokens {

  /** The permissions that a token can lend; everybody may {@code act} on their own tasks. */
  public static final Set<String> SCOPES =
      Set.of("act", "view", "steer", "launch", "design", "administer");

  /** How long a token lives at most. */
  public static final Duration LONGEST = Duration.ofDays(366);

  /** What every secret begins with, so that scanners of files find one that was left behind. */
  public static final String PREFIX = "jalon_";

  private static final int BYTES = 32;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  AccessTokens(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A token that was just made.
   *
   * @param token the token
   * @param secret what its owner gives to the program; it cannot be read again
   */
  public record Made(AccessToken token, String secret) {}

  /**
   * Makes a token.
   *
   * @param account in whose name
   * @param name what its owner calls it
   * @param scopes some of {@link #SCOPES}
   * @param expiresAt until when, {@link #LONGEST} from now at most
   */
  public Made make(String account, String name, Set<String> scopes, Instant expiresAt) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var id = UUID.randomUUID().toString();
    jdbc.sql(
            """
            insert into access_token (id, account, name, secret_sha256, scopes, created_at,
              expires_at) values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(id, account, name, sha256(secret), String.join(" ", new TreeSet<>(scopes)))
        .params(Timestamp.from(now()), Timestamp.from(expiresAt))
        .update();
    return new Made(find(account, id).orElseThrow(), secret);
  }

  /** The tokens of an account, the newest first. */
  public List<AccessToken> of(String account) {
    return jdbc.sql("select * from access_token where account = ? order by created_at desc, id")
        .param(account)
        .query(AccessTokens::read)
        .list();
  }

  /** Takes a token back; answers whether the account has it. */
  public boolean revoke(String account, String id) {
    return jdbc.sql(
                "update access_token set revoked_at = coalesce(revoked_at, ?)"
                    + " where id = ? and account = ?")
            .params(Timestamp.from(now()), id, account)
            .update()
        == 1;
  }

  /** The token with a secret, when it can be used now; that it is used is noted by the minute. */
  public Optional<AccessToken> use(String secret) {
    var found =
        jdbc.sql(
                "select * from access_token where secret_sha256 = ? and revoked_at is null"
                    + " and expires_at > ?")
            .params(sha256(secret), Timestamp.from(now()))
            .query(AccessTokens::read)
            .optional();
    found.filter(this::unnoted).ifPresent(this::note);
    return found;
  }

  private boolean unnoted(AccessToken token) {
    var used = token.usedAt();
    return used == null || used.isBefore(now().minus(1, ChronoUnit.MINUTES));
  }

  private void note(AccessToken token) {
    jdbc.sql("update access_token set used_at = ? where id = ?")
        .params(Timestamp.from(now()), token.id())
        .update();
  }

  private Optional<AccessToken> find(String account, String id) {
    return of(account).stream().filter(token -> token.id().equals(id)).findFirst();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static String sha256(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }

  private static AccessToken read(ResultSet row, int number) throws SQLException {
    return new AccessToken(
        row.getString("id"),
        row.getString("account"),
        row.getString("name"),
        Set.of(row.getString("scopes").split(" ")),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        instant(row.getTimestamp("used_at")),
        instant(row.getTimestamp("revoked_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
