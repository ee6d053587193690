package io.jalon.engine.identity;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords that nobody has thought of. */
final class RandomPassword {

  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomPassword() {}

  /** A password of so many random bytes, in signs that can be typed. */
  static String of(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
