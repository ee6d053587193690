package io.jalon.engine.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells the engine's applications who has signed in to Jalon. The engine creates it by name. */
public class SignedInPerson implements AuthenticationProvider {

  /** Created by the engine's filters, from the name in their settings. */
  public SignedInPerson() {}

  @Override
  public AuthenticationResult extractAuthenticatedUser(
      HttpServletRequest request, ProcessEngine engine) {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn == null
        || !signedIn.isAuthenticated()
        || signedIn instanceof AnonymousAuthenticationToken) {
      return AuthenticationResult.unsuccessful();
    }
    AuthenticationResult result = AuthenticationResult.successful(signedIn.getName());
    result.setGroups(groups(engine, signedIn.getName()));
    result.setTenants(List.of());
    return result;
  }

  private static List<String> groups(ProcessEngine engine, String account) {
    return engine.getIdentityService().createGroupQuery().groupMember(account).list().stream()
        .map(Group::getId)
        .toList();
  }

  /** Does nothing: Jalon's own filter chains have answered before. */
  @Override
  public void augmentResponseByAuthenticationChallenge(
      HttpServletResponse response, ProcessEngine engine) {}
}
