package io.jalon.dossier;

import io.jalon.journal.Rights;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Which dossiers are kept from whom: the one rule of pages, REST, files, notifications and of the
 * engine's own interfaces. To who may not see a restricted dossier it does not exist. Jalon itself,
 * which nobody has asked, sees all of them.
 */
@Component
public class Sight {

  /** So many hidden dossiers are named in a statement; more than these are looked up by it. */
  static final int NAMED = 100;

  private static final String RESTRICTED = "dossier_restriction";
  private static final String VIEWED = viewer("hidden.dossier_id", "?");
  private static final String HIDDEN =
      "select hidden.dossier_id from dossier_restriction hidden where not exists (" + VIEWED + ")";
  private static final String ONE =
      "(select o.dossier_id from dossier_restriction o where o.dossier_id = ?)";

  private final JdbcClient jdbc;
  private final Clock clock;

  Sight(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A condition on rows that belong to dossiers.
   *
   * @param sql begins with {@code and}; empty for who sees all
   * @param values its parameters, in order
   */
  public record Only(String sql, List<Object> values) {

    private static final Only ALL = new Only("", List.of());

    /** The condition for statements whose parameters have names, which are given on. */
    public String named(BiConsumer<String, Object> parameters) {
      var named = sql;
      for (int i = 0; i < values.size(); i++) {
        named = named.replaceFirst("\\?", ":seen" + i);
        parameters.accept("seen" + i, values.get(i));
      }
      return named;
    }
  }

  /**
   * Keeps what belongs to the dossiers that whoever asks may see. What is hidden is looked up
   * first, since it is little or nothing, and the rule longer to plan for the database than most
   * statements are to run.
   *
   * @param column which holds the id of a dossier, with its table
   */
  public Only only(String column) {
    return asking().map(who -> only(column, who)).orElse(Only.ALL);
  }

  /**
   * The same for an account, whoever asks.
   *
   * @param column which holds the id of a dossier, with its table
   */
  public Only only(String column, String account) {
    if (nothingRestricted()) {
      return Only.ALL;
    }
    var now = now();
    var rule = List.<Object>of(account, account, now, now);
    var hidden =
        jdbc.sql(HIDDEN + " fetch first " + (NAMED + 1) + " rows only")
            .params(rule)
            .query(String.class)
            .list();
    if (hidden.isEmpty()) {
      return Only.ALL;
    }
    return hidden.size() > NAMED
        ? new Only(
            " and not exists (" + restriction(column) + " and not exists (" + VIEWED + "))", rule)
        : new Only(
            " and (%1$s is null or %1$s not in (%2$s))"
                .formatted(column, String.join(", ", Collections.nCopies(hidden.size(), "?"))),
            List.copyOf(hidden));
  }

  /** As in most offices. */
  private boolean nothingRestricted() {
    return jdbc.sql("select 1 from dossier_restriction fetch first 1 row only")
        .query(Integer.class)
        .list()
        .isEmpty();
  }

  /**
   * Keeps, of rows that are each somebody's, those that they may see.
   *
   * @param column which holds the id of a dossier, with its table
   * @param account which holds whose they are, with its table
   */
  public Only onlyTheirs(String column, String account) {
    if (nothingRestricted()) {
      return Only.ALL;
    }
    var now = now();
    return new Only(
        " and (not exists ("
            + restriction(column)
            + ") or exists ("
            + viewer(column, account)
            + "))",
        List.of(now, now));
  }

  private static String restriction(String column) {
    if (!column.contains(".")) {
      throw new IllegalArgumentException(column + " would be the restriction's own");
    }
    return "select 1 from dossier_restriction hidden where hidden.dossier_id = " + column;
  }

  private static String viewer(String column, String account) {
    return "select 1 from (%s) v where v.dossier_id = %s and %s"
        .formatted(Viewers.rows(RESTRICTED), column, Viewers.of(account));
  }

  /** Whether whoever asks may see a dossier. */
  public boolean sees(String dossierId) {
    return asking().map(who -> sees(who, dossierId)).orElse(true);
  }

  /** Whether an account may see a dossier. */
  public boolean sees(String account, String dossierId) {
    return !restricted(Set.of(dossierId)).contains(dossierId) || admitted(account, dossierId);
  }

  private boolean admitted(String account, String dossierId) {
    var values = new ArrayList<Object>(Collections.nCopies(Viewers.PLACES, dossierId));
    values.addAll(List.of(account, account, now(), now()));
    return jdbc.sql("select count(*) from (" + Viewers.rows(ONE) + ") v where " + Viewers.of("?"))
            .params(values)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Which of these dossiers are restricted. */
  public Set<String> restricted(Set<String> dossierIds) {
    return dossierIds.isEmpty()
        ? Set.of()
        : jdbc
            .sql("select dossier_id from dossier_restriction where dossier_id in (:ids)")
            .param("ids", dossierIds)
            .query(String.class)
            .list()
            .stream()
            .collect(Collectors.toSet());
  }

  /** The restricted dossiers that an account may see. */
  public List<String> admits(String account) {
    if (nothingRestricted()) {
      return List.of();
    }
    return jdbc.sql(
            "select distinct v.dossier_id from ("
                + Viewers.rows(RESTRICTED)
                + ") v where "
                + Viewers.of("?"))
        .params(account, account, now(), now())
        .query(String.class)
        .list();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  /** Who asks, unless they see everything. */
  Optional<String> asking() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(Authentication::isAuthenticated)
        .filter(person -> !(person instanceof AnonymousAuthenticationToken))
        .filter(person -> !Rights.has(person, "administer"))
        .map(Authentication::getName);
  }
}
