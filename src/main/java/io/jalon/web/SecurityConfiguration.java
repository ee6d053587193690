package io.jalon.web;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import io.jalon.token.AccessTokens;
import io.jalon.token.AccountPermissions;
import io.jalon.web.oidc.OidcLogin;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may ask for what: the engine's REST interface by Basic only, ours by Basic or by the
 * browser's session, and every page, Tasklist, Cockpit and Admin by one login form.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

  private static final RequestMatcher API = Paths.matching("/api/**");
  private static final RequestMatcher DESCRIPTION = Paths.matching("/v3/api-docs/**");
  private static final RequestMatcher ENGINE_API = Paths.matching("/camunda/api/**");

  /** No cookie, hence no CSRF; no Basic challenge either, so that no browser keeps a password. */
  @Bean
  @Order(1)
  SecurityFilterChain engineRest(HttpSecurity http, Refusals refusals) throws Exception {
    return byPassword(http.securityMatcher(Paths.matching("/engine-rest/**")), refusals);
  }

  /** A call that carries a password or a token never looks at the session beside it. */
  @Bean
  @Order(2)
  SecurityFilterChain apiByPassword(
      HttpSecurity http, Refusals refusals, AccessTokens tokens, AccountPermissions permissions)
      throws Exception {
    RequestMatcher password = call -> call.getHeader(HttpHeaders.AUTHORIZATION) != null;
    http.securityMatcher(new AndRequestMatcher(new OrRequestMatcher(API, DESCRIPTION), password))
        .addFilterBefore(
            new TokenSignIn(tokens, permissions, refusals), BasicAuthenticationFilter.class);
    return byPassword(http, refusals);
  }

  /** What a monitoring program reads, with a password or a token of an administrator. */
  @Bean
  @Order(2)
  SecurityFilterChain watch(
      HttpSecurity http, Refusals refusals, AccessTokens tokens, AccountPermissions permissions)
      throws Exception {
    RequestMatcher password = call -> call.getHeader(HttpHeaders.AUTHORIZATION) != null;
    http.securityMatcher(new AndRequestMatcher(Paths.matching("/actuator/**"), password))
        .authorizeHttpRequests(
            calls ->
                calls
                    .requestMatchers(Paths.OPEN)
                    .permitAll()
                    .anyRequest()
                    .hasAuthority("administer"))
        .addFilterBefore(
            new TokenSignIn(tokens, permissions, refusals), BasicAuthenticationFilter.class);
    return stateless(http, refusals);
  }

  @Bean
  @Order(3)
  SecurityFilterChain apiBySession(HttpSecurity http, Refusals refusals) throws Exception {
    return http.securityMatcher(API)
        .authorizeHttpRequests(calls -> calls.anyRequest().authenticated())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(cache -> cache.disable())
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfTokens())
                    .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
        .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .build();
  }

  @Bean
  @Order(4)
  SecurityFilterChain browser(HttpSecurity http, OidcLogin provider) throws Exception {
    provider.into(http);
    return http.authorizeHttpRequests(SecurityConfiguration::pages)
        .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", false))
        .logout(
            out ->
                out.logoutRequestMatcher(LogoutPaths::matches)
                    .logoutSuccessHandler(provider.leaving(LogoutPaths::answer)))
        .exceptionHandling(SecurityConfiguration::toLogin)
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfTokens())
                    .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                    // The engine's applications have a token and a filter of their own.
                    .ignoringRequestMatchers(ENGINE_API, Paths.matching("/camunda/app/**")))
        .headers(
            headers ->
                headers.frameOptions(frame -> frame.sameOrigin()).addHeaderWriter(new PagePolicy()))
        .build();
  }

  private static void pages(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          pages) {
    pages
        // What goes on for somebody who was let in: they may have signed out meanwhile.
        .dispatcherTypeMatchers(DispatcherType.ASYNC)
        .permitAll()
        .requestMatchers(Paths.OPEN)
        .permitAll()
        .requestMatchers(Paths.matching("/actuator/**"))
        .hasAuthority("administer")
        // What Cockpit's own pages ask for; partners do not have them.
        .requestMatchers(Paths.matching("/camunda/api/cockpit/**"))
        .hasAuthority("view")
        .anyRequest()
        .authenticated();
  }

  /** The first entry point would become the default: the login comes last, for the rest. */
  private static void toLogin(ExceptionHandlingConfigurer<HttpSecurity> handling) {
    handling
        .defaultAuthenticationEntryPointFor(
            new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), ENGINE_API)
        .defaultAuthenticationEntryPointFor(
            new LoginUrlAuthenticationEntryPoint("/login"), AnyRequestMatcher.INSTANCE);
  }

  private static SecurityFilterChain byPassword(HttpSecurity http, Refusals refusals)
      throws Exception {
    return stateless(
        http.authorizeHttpRequests(calls -> calls.anyRequest().authenticated()), refusals);
  }

  private static SecurityFilterChain stateless(HttpSecurity http, Refusals refusals)
      throws Exception {
    return http.sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
        .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
        .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .csrf(csrf -> csrf.disable())
        .build();
  }

  /** The engine's applications own the name XSRF-TOKEN. */
  private static CookieCsrfTokenRepository csrfTokens() {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieName("JALON-XSRF-TOKEN");
    tokens.setHeaderName("X-JALON-XSRF-TOKEN");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return tokens;
  }

  /** After the login a person comes back to the page they asked for, never to a script or icon. */
  private static HttpSessionRequestCache pagesOnly() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(Paths::isPage);
    return cache;
  }
}
