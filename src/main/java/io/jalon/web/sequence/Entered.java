package io.jalon.web.sequence;

import io.jalon.web.dossier.Reader;

/** What people write in the fields of a dossier, and what they are told when it is no value. */
final class Entered {

  private static final String REFUSED = "repere.value.";

  private Entered() {}

  /** A number or an amount, {@code 1 250,00 €}, in the form that the REST interface takes. */
  static String number(String value) {
    return value.replaceAll("[\\s\u00a0\u202f€]", "").replace(',', '.');
  }

  /** What is expected, in words and with an example as its reader would write it. */
  static String expected(String code, Reader reader, Object... values) {
    return reader.text(
        code.startsWith(REFUSED) ? "whatif.value." + code.substring(REFUSED.length()) : code,
        values);
  }
}
