package io.jalon.web.sequence;

import io.jalon.dossier.Repere;
import io.jalon.web.dossier.Reader;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/** What people write in the fields of a dossier, and what they are told when it is no value. */
final class Entered {

  private static final String REFUSED = "repere.value.";

  private Entered() {}

  /** A number or an amount, {@code 1 250,00 €}, in the form that the REST interface takes. */
  static String number(String value) {
    return value.replaceAll("[\\s\u00a0\u202f€]", "").replace(',', '.');
  }

  /** The value of a repère in that form; what is none stays as it is, and is refused. */
  static String value(Repere repere, String value, Reader reader) {
    return switch (repere.kind()) {
      case NUMBER, MONEY -> number(value);
      case DATE_TIME -> moment(value.strip(), reader);
      default -> value.strip();
    };
  }

  /** A day with its time, {@code 2026-03-12T09:30}, is the office's. */
  private static String moment(String value, Reader reader) {
    try {
      return LocalDateTime.parse(value).atZone(reader.zone()).toInstant().toString();
    } catch (DateTimeParseException withItsOffset) {
      return value;
    }
  }

  /** What is expected, in words and with an example as its reader would write it. */
  static String expected(String code, Reader reader, Object... values) {
    return reader.text(
        code.startsWith(REFUSED) ? "whatif.value." + code.substring(REFUSED.length()) : code,
        values);
  }
}
