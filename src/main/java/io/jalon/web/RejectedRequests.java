package io.jalon.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** What Spring Security's firewall lets nobody ask, e.g. an address with a semicolon. */
@Component
class RejectedRequests implements RequestRejectedHandler {

  private final Refusals refusals;

  RejectedRequests(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
      throws IOException {
    if (Paths.wantsPage(request)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      refusals.write(request, response, HttpStatus.BAD_REQUEST, ServerErrors.MALFORMED);
    }
  }
}
