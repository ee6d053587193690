package io.jalon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** As whom an administrator sees the pages in this browser, kept in its session. */
final class Viewing {

  private static final String SEEN = Viewing.class.getName();

  /** As whom, and who sees so. */
  private record Seen(String account, String by) implements Serializable {

    private static final long serialVersionUID = 1L;
  }

  private Viewing() {}

  /**
   * The account; a call with a password or a token of its own never looks at the session, and
   * whoever has signed in there since does not see as somebody else.
   */
  static Optional<String> account(HttpServletRequest request) {
    var session =
        request.getHeader(HttpHeaders.AUTHORIZATION) == null ? request.getSession(false) : null;
    return Optional.ofNullable(session)
        .map(one -> (Seen) one.getAttribute(SEEN))
        .filter(seen -> seen.by().equals(signedIn(request)))
        .map(Seen::account);
  }

  /** Answers this request as the account. */
  static void show(HttpServletRequest request, String account) {
    request.setAttribute(SEEN, account);
  }

  /** As whom this request is answered. */
  static Optional<String> shown(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(SEEN));
  }

  private static @Nullable String signedIn(HttpServletRequest request) {
    var who = request.getUserPrincipal();
    return who == null ? null : who.getName();
  }

  static void begin(HttpServletRequest request, String account, String by) {
    request.getSession().setAttribute(SEEN, new Seen(account, by));
  }

  static void end(HttpServletRequest request) {
    request.getSession().removeAttribute(SEEN);
  }
}
