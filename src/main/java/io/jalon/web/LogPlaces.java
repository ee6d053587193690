package io.jalon.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Writes beside each line of the log which dossier or run a call was about. */
@Component
@Order(OriginFilter.INSIDE_SECURITY)
class LogPlaces extends OncePerRequestFilter {

  private static final Pattern PLACE =
      Pattern.compile(".*/(dossier|run)s/([\\p{L}\\p{N}._-]{1,64})(?:/.*)?");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var place = PLACE.matcher(request.getRequestURI());
    if (!place.matches()) {
      chain.doFilter(request, response);
      return;
    }
    try (var noted = MDC.putCloseable(place.group(1), place.group(2))) {
      chain.doFilter(request, response);
    }
  }
}
