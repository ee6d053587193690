package io.jalon.engine.identity;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks a name and a password against the engine's identity service, which also slows guessing
 * down: after a wrong password even the right one is refused for some seconds.
 */
@Component
class SignIn implements AuthenticationProvider {

  private static final Pattern ACCOUNT_ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]*");

  private static final int LONGEST = 64;

  private final IdentityService identity;
  private final GroupPermissions permissions;

  SignIn(IdentityService identity, GroupPermissions permissions) {
    this.identity = identity;
    this.permissions = permissions;
  }

  /**
   * Signs a person in.
   *
   * @throws BadCredentialsException when no such account has this password
   */
  @Override
  public Authentication authenticate(Authentication attempt) {
    String account = attempt.getName().strip();
    if (!known(account, String.valueOf(attempt.getCredentials()))) {
      throw new BadCredentialsException("Unknown account or wrong password");
    }
    return UsernamePasswordAuthenticationToken.authenticated(
        account, null, permissions.of(account));
  }

  private boolean known(String account, String password) {
    return isAccount(account) && identity.checkPassword(account, password);
  }

  /** Whether an account can be called so. */
  static boolean isAccount(String id) {
    return id.length() <= LONGEST && ACCOUNT_ID.matcher(id).matches();
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
