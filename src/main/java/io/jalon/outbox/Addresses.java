package io.jalon.outbox;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/** Where a mail can go. */
public final class Addresses {

  private static final Pattern BARE =
      Pattern.compile("[^\\s\\p{Cc}<>,;:()\"@]+@[^\\s\\p{Cc}<>,;:()\"@]+");

  private Addresses() {}

  /**
   * Whether a text is one bare address: no name, no list, no group, no line break.
   *
   * @param text e.g. {@code martin@exemple.fr}
   * @return whether a mail can be written to it
   */
  public static boolean accepts(String text) {
    try {
      new InternetAddress(text, true).validate();
      return BARE.matcher(text).matches();
    } catch (AddressException e) {
      return false;
    }
  }
}
