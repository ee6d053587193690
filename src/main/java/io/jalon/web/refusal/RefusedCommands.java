package io.jalon.web.refusal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingRequestWrapper;

/**
 * Tells the history when a command on a dossier, its runs, actions, messages or calls was refused
 * or failed, whichever way it came (DESIGN, rule 9). The line is written once the answer stands, in
 * a transaction of its own: that of the command is rolled back. Strangers never come so far, since
 * whoever is not signed in is sent away before.
 */
@Component
@Order(RefusedCommands.INSIDE_ORIGINS)
public class RefusedCommands extends OncePerRequestFilter {

  /** The attribute of a request that says by which code of the messages files it was refused. */
  public static final String REASON = RefusedCommands.class.getName() + ".REASON";

  static final int INSIDE_ORIGINS = -98;

  private static final Logger LOG = LoggerFactory.getLogger(RefusedCommands.class);
  private static final Set<String> COMMANDS = Set.of("POST", "PUT", "DELETE", "PATCH");
  private static final String LAUNCH = "/api/v1/dossiers/{dossier}/runs";
  private static final int KEPT_BYTES = 10_000;

  private final RefusedTarget targets;
  private final RefusalLines lines;

  RefusedCommands(RefusedTarget targets, RefusalLines lines) {
    this.targets = targets;
    this.lines = lines;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !COMMANDS.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var command = new ContentCachingRequestWrapper(request, KEPT_BYTES);
    try {
      chain.doFilter(command, response);
    } catch (AccessDeniedException denied) {
      tell(command, HttpServletResponse.SC_FORBIDDEN);
      throw denied;
    }
    tell(command, response.getStatus());
  }

  private void tell(ContentCachingRequestWrapper command, int status) {
    try {
      Refusal.of(status, command.getRequestURI())
          .filter(refusal -> command.getUserPrincipal() != null && !toldAlready(command))
          .ifPresent(refusal -> tell(command, refusal));
    } catch (RuntimeException untold) {
      LOG.error("{} was refused, which the history does not say", command.getRequestURI(), untold);
    }
  }

  private void tell(ContentCachingRequestWrapper command, Refusal refusal) {
    targets
        .of(command.getRequestURI().substring(command.getContextPath().length()))
        .ifPresent(
            line ->
                lines.write(
                    line.with("kind", refusal.kind())
                        .with("command", CommandName.of(command.getMethod(), path(command)))
                        .with("reason", command.getAttribute(REASON))
                        .with("values", SentValues.of(command))));
  }

  /** The launcher tells its own refusals, from wherever it is asked. */
  private static boolean toldAlready(HttpServletRequest command) {
    return LAUNCH.equals(pattern(command)) && command.getAttribute(REASON) != null;
  }

  private static String path(HttpServletRequest command) {
    return Optional.ofNullable(pattern(command)).orElseGet(command::getRequestURI);
  }

  private static @Nullable String pattern(HttpServletRequest command) {
    var pattern = command.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? null : pattern.toString();
  }
}
