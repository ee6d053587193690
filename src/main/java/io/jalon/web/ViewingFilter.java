package io.jalon.web;

import io.jalon.token.AccountPermissions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While an administrator sees as somebody else does, answers with that person's rights and no
 * others, and refuses whatever is not reading. The engine's applications, where reading and doing
 * cannot be told apart, are closed meanwhile.
 */
@Component
@Order(ViewingFilter.INSIDE_SECURITY)
class ViewingFilter extends OncePerRequestFilter {

  /** After Spring Security's filters, before whatever asks who is there. */
  static final int INSIDE_SECURITY = OriginFilter.INSIDE_SECURITY;

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> LEAVING = Set.of(ViewingController.PATH, "/logout");

  private final AccountPermissions permissions;
  private final Refusals refusals;

  ViewingFilter(AccountPermissions permissions, Refusals refusals) {
    this.permissions = permissions;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var account = Viewing.account(request);
    account.ifPresent(as -> Viewing.show(request, as));
    if (account.isEmpty() || leaves(request)) {
      chain.doFilter(request, response);
    } else if (!READING.contains(request.getMethod()) || engine(request)) {
      refuse(request, response);
    } else {
      as(account.get(), request, response, chain);
    }
  }

  private void as(
      String account, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SecurityContext administrator = SecurityContextHolder.getContext();
    SecurityContext seen = SecurityContextHolder.createEmptyContext();
    seen.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            account,
            null,
            AuthorityUtils.createAuthorityList(permissions.of(account).toArray(String[]::new))));
    SecurityContextHolder.setContext(seen);
    try {
      chain.doFilter(request, response);
    } finally {
      SecurityContextHolder.setContext(administrator);
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (Paths.isApi(request)) {
      refusals.write(request, response, HttpStatus.FORBIDDEN, "viewing.read-only");
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static boolean leaves(HttpServletRequest request) {
    return LEAVING.contains(path(request))
        && !request.getMethod().equals("GET")
        && !begins(request);
  }

  /** Nobody sees as somebody else through a third person. */
  private static boolean begins(HttpServletRequest request) {
    return path(request).equals(ViewingController.PATH) && request.getMethod().equals("POST");
  }

  private static boolean engine(HttpServletRequest request) {
    return path(request).startsWith("/camunda/") || path(request).startsWith("/engine-rest/");
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
