package io.jalon.engine.door;

import io.jalon.dossier.Sight;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What an address of the engine names and is not there, and what belongs to a dossier that is kept
 * from whoever asks, have one answer: 404. The engine by itself would answer them in as many ways
 * as it has calls, and tell the one from the other.
 */
@Component
class SeenOnly extends OncePerRequestFilter {

  /** What precedes an id, with the engine's table of what it names. */
  private static final Map<String, String> TABLES =
      Map.of(
          "process-instance", "act_ru_execution",
          "execution", "act_ru_execution",
          "task", "act_ru_task",
          "job", "act_ru_job",
          "variable-instance", "act_ru_variable",
          "incident", "act_ru_incident",
          "external-task", "act_ru_ext_task");

  private static final Map<String, String> PAST_TABLES =
      Map.of("process-instance", "act_hi_procinst");

  /** What comes before the addresses of what is over, of which runs alone are kept. */
  private static final Set<String> PAST = Set.of("history", "optimize");

  /** What an address says in place of an id, about many. */
  private static final Set<String> ABOUT_MANY =
      Set.of(
          "completed",
          "count",
          "create",
          "delete",
          "delete-historic-query-based",
          "fetchAndLock",
          "job-retries",
          "job-retries-historic-query-based",
          "message-async",
          "report",
          "retries",
          "retries-async",
          "set-removal-time",
          "running",
          "suspended",
          "suspended-async",
          "topic-names",
          "variables-async");

  /** The one address that takes models, which is Jalon's own (docs/modeler.md). */
  private static final String DEPLOY = "/engine-rest/deployment/create";

  /** Nothing is measured here, and the engine fails when it is asked. */
  private static final String METRICS = "metrics";

  private final JdbcClient jdbc;
  private final Sight sight;
  private final EngineAnswers answers;

  SeenOnly(JdbcClient jdbc, Sight sight, EngineAnswers answers) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var address = request.getRequestURI().substring(request.getContextPath().length());
    var path = address.split("/");
    if ((address.equals(DEPLOY) || !deploys(path))
        && IntStream.range(1, path.length).allMatch(i -> open(path, i))) {
      chain.doFilter(request, response);
    } else {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      answers.write(request, response, "InvalidRequestException", "error.404.detail");
    }
  }

  private static boolean deploys(String[] path) {
    return String.join("/", path).endsWith("/deployment/create");
  }

  private boolean open(String[] path, int i) {
    if (path[i].equals(METRICS)) {
      return false;
    }
    var past = i > 1 && PAST.contains(path[i - 2]);
    var table = (past ? PAST_TABLES : TABLES).get(path[i - 1]);
    return table == null || ABOUT_MANY.contains(path[i]) || seen(table, path[i]);
  }

  /** What belongs to a restricted dossier has it as its tenant. */
  private boolean seen(String table, String id) {
    return jdbc.sql("select coalesce(tenant_id_, '') from " + table + " where id_ = ?")
        .param(id)
        .query(String.class)
        .optional()
        .filter(dossier -> dossier.isEmpty() || sight.sees(dossier))
        .isPresent();
  }
}
