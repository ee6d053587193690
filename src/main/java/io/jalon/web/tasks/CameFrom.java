package io.jalon.web.tasks;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** From which page of ours somebody came, to lead them back when they are done. */
@Component
class CameFrom {

  private static final String TASKS = "/taches";
  private static final String LOGIN = "/login";

  /** The address of that page; the list of tasks when it was none, or this one itself. */
  String page(HttpServletRequest request) {
    var before = before(request);
    return before == null ? request.getContextPath() + TASKS : before;
  }

  private static @Nullable String before(HttpServletRequest request) {
    var referer = request.getHeader(HttpHeaders.REFERER);
    if (referer == null) {
      return null;
    }
    try {
      var page = URI.create(referer);
      var path = page.getRawPath();
      if (!request.getServerName().equals(page.getHost()) || !ours(path, request)) {
        return null;
      }
      return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
    } catch (IllegalArgumentException noAddress) {
      return null;
    }
  }

  private static boolean ours(@Nullable String path, HttpServletRequest request) {
    return path != null
        && path.startsWith(request.getContextPath() + "/")
        && !path.startsWith("//")
        && !path.equals(request.getRequestURI())
        && !path.equals(request.getContextPath() + LOGIN);
  }
}
