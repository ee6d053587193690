package io.jalon.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** One logout: ours, and the button of Tasklist, Cockpit and Admin. */
final class LogoutPaths {

  private static final Pattern ENGINE_BUTTON =
      Pattern.compile("/camunda/api/admin/auth/user/[^/]+/logout");

  private LogoutPaths() {}

  static boolean matches(HttpServletRequest request) {
    return "POST".equals(request.getMethod())
        && (request.getServletPath().equals("/logout") || fromEngine(request));
  }

  /** A script waits for 204, a person for the login page. */
  static void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication)
      throws IOException {
    if (fromEngine(request)) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      response.sendRedirect(request.getContextPath() + "/login?logout");
    }
  }

  private static boolean fromEngine(HttpServletRequest request) {
    return ENGINE_BUTTON.matcher(request.getRequestURI()).matches();
  }
}
