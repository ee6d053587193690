package io.jalon.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * The content security policy of our pages: everything from ourselves, nothing inline. The engine's
 * applications send their own.
 */
class PagePolicy implements HeaderWriter {

  private static final String OURS =
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
          + " img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'self'";

  /** Swagger UI writes styles into its elements. */
  private static final String API_DOCUMENTATION =
      OURS.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    String path = request.getServletPath();
    if (!path.startsWith("/camunda")) {
      response.setHeader(
          "Content-Security-Policy", path.startsWith("/swagger-ui") ? API_DOCUMENTATION : OURS);
    }
  }
}
