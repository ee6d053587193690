package io.jalon.web;

import io.jalon.journal.Channel;
import io.jalon.journal.Origin;
import io.jalon.journal.Origins;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes by which way a request came, so that the history can say it. */
@Component
@Order(OriginFilter.INSIDE_SECURITY)
class OriginFilter extends OncePerRequestFilter {

  /** After Spring Security's filters, which know the person. */
  static final int INSIDE_SECURITY = -99;

  private static final String TASKLIST = "/camunda/app/tasklist/";

  private final Origins origins;

  OriginFilter(Origins origins) {
    this.origins = origins;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var origin = new Origin(channel(request), request.getRemoteAddr());
    try {
      origins.<Exception>from(origin, () -> chain.doFilter(request, response));
    } catch (ServletException | IOException | RuntimeException failure) {
      throw failure;
    } catch (Exception never) {
      throw new ServletException(never);
    }
  }

  private static Channel channel(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.startsWith("/api/")) {
      return Channel.REST;
    }
    if (path.startsWith("/engine-rest/")) {
      return Channel.ENGINE;
    }
    if (path.startsWith("/camunda/")) {
      return fromTasklist(request) ? Channel.TASKLIST : Channel.ENGINE;
    }
    return Channel.PAGE;
  }

  /** Tasklist and Cockpit call the same addresses; the browser says from which page. */
  private static boolean fromTasklist(HttpServletRequest request) {
    var page = request.getHeader(HttpHeaders.REFERER);
    return page != null && page.contains(TASKLIST);
  }
}
