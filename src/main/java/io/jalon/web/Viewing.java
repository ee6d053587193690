package io.jalon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** As whom an administrator sees the pages in this browser, kept in its session. */
final class Viewing {

  private static final String ACCOUNT = Viewing.class.getName();

  private Viewing() {}

  /** The account; a call with a password or a token of its own never looks at the session. */
  static Optional<String> account(HttpServletRequest request) {
    var session =
        request.getHeader(HttpHeaders.AUTHORIZATION) == null ? request.getSession(false) : null;
    return Optional.ofNullable(session).map(one -> (String) one.getAttribute(ACCOUNT));
  }

  static void begin(HttpServletRequest request, String account) {
    request.getSession().setAttribute(ACCOUNT, account);
  }

  static void end(HttpServletRequest request) {
    request.getSession().removeAttribute(ACCOUNT);
  }
}
