package io.jalon.web.oidc;

import io.jalon.dossier.ProvidedAccounts.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** Adds signing in with the provider to the pages' filters, when there is one. */
@Component
public class OidcLogin {

  /** What the provider is called in addresses. */
  static final String PROVIDER = "fournisseur";

  private static final Logger LOG = LoggerFactory.getLogger(OidcLogin.class);
  private static final String REQUESTS = "/oauth2/authorization";
  private static final String FAILED = "failed";
  private static final String UNREACHABLE = "provider";

  /** Why somebody was not let in, as the login page says it. */
  private static final Set<String> TOLD =
      Arrays.stream(Refusal.values()).map(ProvidedPeople::code).collect(Collectors.toSet());

  private final ObjectProvider<ClientRegistrationRepository> provider;
  private final ProvidedPeople people;

  OidcLogin(ObjectProvider<ClientRegistrationRepository> provider, ProvidedPeople people) {
    this.provider = provider;
    this.people = people;
  }

  /** Adds it; an authorization code is bound to its request by PKCE, a token by its nonce. */
  public void into(HttpSecurity http) throws Exception {
    var registrations = provider.getIfAvailable();
    if (registrations == null) {
      return;
    }
    var requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, REQUESTS);
    requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    http.oauth2Login(
        login ->
            login
                .loginPage("/login")
                .defaultSuccessUrl("/", false)
                .authorizationEndpoint(at -> at.authorizationRequestResolver(requests))
                .userInfoEndpoint(info -> info.oidcUserService(people))
                .failureHandler(OidcLogin::refused));
  }

  /** Signs out of the provider too whoever had signed in there, when it offers that. */
  public LogoutSuccessHandler leaving(LogoutSuccessHandler here) {
    var registrations = provider.getIfAvailable();
    if (registrations == null) {
      return here;
    }
    var there = new OidcClientInitiatedLogoutSuccessHandler(registrations);
    there.setPostLogoutRedirectUri("{baseUrl}/login?logout");
    return (request, response, who) -> {
      var both =
          who instanceof OAuth2AuthenticationToken && "/logout".equals(request.getServletPath());
      (both ? there : here).onLogoutSuccess(request, response, who);
    };
  }

  /** Where the button leads: to the provider, or to the login page when it cannot be reached. */
  String address() {
    try {
      provider.getObject().findByRegistrationId(PROVIDER);
      return REQUESTS + "/" + PROVIDER;
    } catch (RuntimeException unreachable) {
      LOG.warn("The OpenID Connect provider does not answer: {}", unreachable.toString());
      return "/login?refus=" + UNREACHABLE;
    }
  }

  /** Says on the login page why; what the provider or a forger sent is not repeated. */
  private static void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    var code =
        refusal instanceof OAuth2AuthenticationException known
            ? known.getError().getErrorCode().toLowerCase(Locale.ROOT)
            : "";
    LOG.warn("Signing in with the OpenID Connect provider was refused: {}", refusal.getClass());
    var told = TOLD.contains(code) ? code : FAILED;
    response.sendRedirect(request.getContextPath() + "/login?refus=" + told);
  }

  /** Whether the login page has a text for this. */
  public static boolean tells(@Nullable String refusal) {
    return TOLD.contains(String.valueOf(refusal))
        || FAILED.equals(refusal)
        || UNREACHABLE.equals(refusal);
  }
}
