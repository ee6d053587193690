package io.jalon.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Addresses as Spring Security sees them. */
final class Paths {

  /** Where the deploy button of the Camunda Modeler sends its models. */
  static final String MODELER_BUTTON = "/engine-rest/deployment/create";

  /** What a person may fetch before they sign in. */
  static final RequestMatcher[] OPEN = {
    matching("/login"),
    matching("/login/fournisseur"),
    matching("/error"),
    matching("/css/**"),
    matching("/js/**"),
    matching("/vendor/**"),
    matching("/favicon.ico"),
    matching("/favicon.svg"),
    matching("/actuator/health"),
    matching("/actuator/health/liveness"),
    matching("/actuator/health/readiness")
  };

  private Paths() {}

  /** By path: a plain text would be matched by Spring MVC, which knows nothing of the engine's. */
  static RequestMatcher matching(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }

  /** Whether a program calls the REST interface, whose refusals are problems (RFC 9457). */
  static boolean isApi(HttpServletRequest request) {
    var path = request.getServletPath();
    return path.startsWith("/api/") || path.equals(MODELER_BUTTON);
  }

  /** Whether a browser asks for a page. */
  static boolean isPage(HttpServletRequest request) {
    return "GET".equals(request.getMethod()) && wantsPage(request);
  }

  /** Whether a page is what is understood, whatever was asked. */
  static boolean wantsPage(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
  }
}
