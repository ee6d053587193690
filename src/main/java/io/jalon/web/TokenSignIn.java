package io.jalon.web;

import io.jalon.token.AccessToken;
import io.jalon.token.AccessTokens;
import io.jalon.token.AccountPermissions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a program in with an access token: it may what the token lends and its owner may now. */
final class TokenSignIn extends OncePerRequestFilter {

  /** The mark of somebody who has signed in with a token. */
  private static final String TOKEN = "token";

  private static final String BEARER = "Bearer ";

  private final AccessTokens tokens;
  private final AccountPermissions permissions;
  private final Refusals refusals;

  TokenSignIn(AccessTokens tokens, AccountPermissions permissions, Refusals refusals) {
    this.tokens = tokens;
    this.permissions = permissions;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      chain.doFilter(request, response);
      return;
    }
    var token = used(header.substring(BEARER.length()).strip());
    if (token.isEmpty()) {
      refusals.commence(request, response, new BadCredentialsException("No such token"));
      return;
    }
    SecurityContextHolder.getContext().setAuthentication(signedIn(token.get()));
    chain.doFilter(request, response);
  }

  private Optional<AccessToken> used(String secret) {
    return secret.startsWith(AccessTokens.PREFIX) ? tokens.use(secret) : Optional.empty();
  }

  private PreAuthenticatedAuthenticationToken signedIn(AccessToken token) {
    var lent =
        permissions.of(token.account()).stream()
            .filter(token.scopes()::contains)
            .collect(Collectors.toSet());
    List<SimpleGrantedAuthority> authorities =
        Stream.concat(lent.stream(), Stream.of(TOKEN)).map(SimpleGrantedAuthority::new).toList();
    return new PreAuthenticatedAuthenticationToken(token.account(), null, authorities);
  }
}
