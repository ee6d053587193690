package io.jalon.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503, in words, what fails because the database is gone, closed, or has no room left on
 * its disk: nothing of it was kept, and it can be asked again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DatabaseDown extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseDown.class);

  /** No connection, no resources, shutting down: the classes of SQLSTATE that PostgreSQL uses. */
  private static final List<String> CLASSES = List.of("08", "53", "57P");

  /** H2: closed, and two kinds of failures of its file. */
  private static final Set<String> STATES = Set.of("90098", "90028", "90031");

  private static final int DEEPEST = 30;

  private final Refusals refusals;

  DatabaseDown(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException failure) {
      if (response.isCommitted() || !caused(failure)) {
        throw failure;
      }
      LOG.error(
          "{} {}: no database, {}", request.getMethod(), request.getRequestURI(), last(failure));
      if (Paths.isApi(request)) {
        refusals.write(request, response, HttpStatus.SERVICE_UNAVAILABLE);
      } else {
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      }
    }
  }

  /** Whether a failure says that the database cannot serve anybody now. */
  static boolean caused(Throwable failure) {
    return causes(failure).anyMatch(DatabaseDown::says);
  }

  private static boolean says(Throwable failure) {
    if (!(failure instanceof SQLException sql)) {
      return false;
    }
    var state = String.valueOf(sql.getSQLState());
    return sql instanceof SQLTransientConnectionException
        || STATES.contains(state)
        || CLASSES.stream().anyMatch(state::startsWith)
        || causes(sql).anyMatch(IOException.class::isInstance);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, f -> f != null, Throwable::getCause).limit(DEEPEST);
  }

  private static String last(Throwable failure) {
    return causes(failure).reduce((first, second) -> second).map(String::valueOf).orElse("");
  }
}
