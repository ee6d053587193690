package io.jalon.token;

import java.util.Set;

/**
 * What accounts may do now; implemented by the engine, whose identity service knows their groups.
 */
public interface AccountPermissions {

  /**
   * The permissions of an account, e.g. {@code view}.
   *
   * @return none when there is no such account
   */
  Set<String> of(String account);
}
