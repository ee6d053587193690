package io.jalon.template;

import io.jalon.template.Availability.Pilot;
import io.jalon.template.LaunchOffer.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says which templates may be launched where, and in which version (F-4, F-57). */
@Repository
public class Availabilities {

  private static final String OFFER =
      """
      select t.id, t.retired_at, t.pilot_from,
        (select max(v.number) from template_version v where v.template_id = t.id) as newest,
        (select max(v.number) from template_version v
          where v.template_id = t.id and v.number < t.pilot_from) as open_one,
        (select count(*) from template_team a where a.template_id = t.id) as teams,
        (select count(*) from template_team a where a.template_id = t.id and a.team = :team)
          as mine,
        (select count(*) from pilot_team p where p.template_id = t.id and p.team = :team)
          + (select count(*) from pilot_dossier p
            where p.template_id = t.id and p.dossier_id = :dossier) as piloted
      from template t""";

  private static final String DOSSIER_TEAM = "(select d.team from dossier d where d.id = :dossier)";

  /** Teams and pilots make the difference; other dossiers of one team are the same. */
  private static final String CLIENT_DOSSIERS =
      """
       cross join (
        select distinct own.team as team, coalesce((select max(p.dossier_id) from pilot_dossier p
            where p.dossier_id = own.id), '') as id
          from dossier own where own.client_id = :client
        union all
        select '', '' where not exists (select 1 from dossier o where o.client_id = :client)
      ) d""";

  private static final String STATE =
      """
      select t.id, t.retired_at, t.retired_by, t.pilot_from,
        (select max(v.number) from template_version v where v.template_id = t.id) as newest,
        (select max(v.number) from template_version v
          where v.template_id = t.id and v.number < t.pilot_from) as open_one
      from template t""";

  private final JdbcClient jdbc;

  Availabilities(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What a launch of a template would take.
   *
   * @param dossierId on which dossier
   * @param team the engine group that answers for this dossier
   */
  public LaunchOffer offer(String templateId, String dossierId, String team) {
    return jdbc.sql(OFFER + " where t.id = :id")
        .param("id", templateId)
        .param("dossier", dossierId)
        .param("team", team)
        .query(Availabilities::offer)
        .optional()
        .orElseGet(() -> new LaunchOffer(templateId, null, Refusal.NOT_PUBLISHED));
  }

  /**
   * The newest version of a template that a dossier may have: what is limited to a pilot is not for
   * the others. What is out of service, or for other teams, still counts for what runs already.
   */
  public Optional<Integer> reach(String templateId, String dossierId) {
    return jdbc.sql(OFFER.replace(":team", DOSSIER_TEAM) + " where t.id = :id")
        .param("id", templateId)
        .param("dossier", dossierId)
        .query((row, index) -> reach(row))
        .optional()
        .filter(number -> number > 0);
  }

  private static int reach(ResultSet row) throws SQLException {
    int newest = row.getInt("newest");
    int from = row.getInt("pilot_from");
    return from == 0 || newest < from || row.getInt("piloted") > 0
        ? newest
        : row.getInt("open_one");
  }

  /**
   * What can be launched on one of the dossiers of a client or another, by name; while it has none,
   * on a dossier of no team.
   */
  public List<LaunchOffer> toClient(String clientId) {
    var sql = OFFER.replace(":team", "d.team").replace(":dossier", "d.id") + CLIENT_DOSSIERS;
    return jdbc
        .sql(sql + " order by t.name, t.id")
        .param("client", clientId)
        .query(Availabilities::offer)
        .list()
        .stream()
        .filter(offer -> offer.refusal() == null)
        .distinct()
        .toList();
  }

  /** What can be launched on a dossier, by name. */
  public List<LaunchOffer> offers(String dossierId, String team) {
    return jdbc
        .sql(OFFER + " order by t.name, t.id")
        .param("dossier", dossierId)
        .param("team", team)
        .query(Availabilities::offer)
        .list()
        .stream()
        .filter(offer -> offer.refusal() == null)
        .toList();
  }

  private static LaunchOffer offer(ResultSet row, int index) throws SQLException {
    var id = row.getString("id");
    int newest = row.getInt("newest");
    if (newest == 0) {
      return new LaunchOffer(id, null, Refusal.NOT_PUBLISHED);
    }
    if (row.getTimestamp("retired_at") != null) {
      return new LaunchOffer(id, null, Refusal.RETIRED);
    }
    if (row.getInt("teams") > 0 && row.getInt("mine") == 0) {
      return new LaunchOffer(id, null, Refusal.OTHER_TEAM);
    }
    int open = reach(row);
    return open == 0 ? new LaunchOffer(id, null, Refusal.PILOT) : new LaunchOffer(id, open, null);
  }

  /** Where a template may be launched; empty when there is no such template. */
  public Optional<Availability> of(String templateId) {
    return Optional.ofNullable(read(templateId).get(templateId));
  }

  /** The same of every template, by id. */
  public Map<String, Availability> all() {
    return read(null);
  }

  private Map<String, Availability> read(@Nullable String id) {
    var lists = new Lists(pairs("template_team", "team"), pairs("pilot_team", "team"), pilots());
    var sql = jdbc.sql(id == null ? STATE : STATE + " where t.id = :id");
    return (id == null ? sql : sql.param("id", id))
        .query((row, index) -> state(row, lists)).list().stream()
            .collect(Collectors.toMap(Availability::templateId, one -> one));
  }

  private record Lists(
      Map<String, Set<String>> teams,
      Map<String, Set<String>> pilotTeams,
      Map<String, Set<String>> dossiers) {}

  private Map<String, Set<String>> pilots() {
    return pairs("pilot_dossier", "dossier_id");
  }

  private Map<String, Set<String>> pairs(String table, String column) {
    var found = new HashMap<String, Set<String>>();
    jdbc.sql("select template_id, %s from %s".formatted(column, table))
        .query(
            row -> {
              found.computeIfAbsent(row.getString(1), id -> new HashSet<>()).add(row.getString(2));
            });
    return found;
  }

  private static Availability state(ResultSet row, Lists lists) throws SQLException {
    var id = row.getString("id");
    int newest = row.getInt("newest");
    int from = row.getInt("pilot_from");
    int open = row.getInt("open_one");
    var retired = row.getTimestamp("retired_at");
    return new Availability(
        id,
        newest == 0 ? null : newest,
        retired == null ? null : retired.toInstant(),
        row.getString("retired_by"),
        lists.teams().getOrDefault(id, Set.of()),
        from == 0
            ? null
            : new Pilot(
                from,
                open == 0 ? null : open,
                lists.dossiers().getOrDefault(id, Set.of()).stream().sorted().toList(),
                lists.pilotTeams().getOrDefault(id, Set.of())));
  }

  /** What was changed of a template's availability, the newest first. */
  public List<Availability.Event> events(String templateId) {
    return jdbc.sql("select * from template_event where template_id = ? order by id desc limit 50")
        .param(templateId)
        .query(Availabilities::event)
        .list();
  }

  private static Availability.Event event(ResultSet row, int index) throws SQLException {
    var teams = row.getString("teams");
    return new Availability.Event(
        row.getString("kind"),
        row.getTimestamp("at").toInstant(),
        row.getString("author"),
        number(row, "version"),
        number(row, "dossiers"),
        teams == null || teams.isEmpty() ? List.of() : Arrays.asList(teams.split("\n")));
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : number;
  }
}
