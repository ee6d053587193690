package io.jalon.journal;

import org.springframework.security.core.Authentication;

/** What somebody who is signed in may do. */
public final class Rights {

  private Rights() {}

  /** Whether they have a right, such as {@code view}. */
  public static boolean has(Authentication who, String right) {
    return who.getAuthorities().stream().anyMatch(one -> right.equals(one.getAuthority()));
  }
}
