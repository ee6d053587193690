package io.jalon.importing.reading;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads amounts as French and English write them. */
public final class Amounts {

  private static final Pattern CURRENCY =
      Pattern.compile("€|\\bEUR\\b|\\beuros?\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern PLAIN = Pattern.compile("\\d{1,12}([.,]\\d{1,2})?");
  private static final Pattern SPACED =
      Pattern.compile("\\d{1,3}([ '’]\\d{3}){1,3}([.,]\\d{1,2})?");
  private static final Pattern COMMAS =
      Pattern.compile("\\d{1,3}(,\\d{3}){1,3}\\.\\d{1,2}|\\d{1,3}(,\\d{3}){2,3}");
  private static final Pattern DOTS =
      Pattern.compile("\\d{1,3}(\\.\\d{3}){1,3},\\d{1,2}|\\d{1,3}(\\.\\d{3}){2,3}");

  /** A thousand for one reader, a fraction for the other. */
  private static final Pattern UNCLEAR = Pattern.compile("\\d{1,3}[.,]\\d{3}");

  private Amounts() {}

  /**
   * Reads an amount, e.g. {@code 1 234,56 €}, {@code 1,234.56} or {@code (12,50)} for what is below
   * zero.
   *
   * @return with two decimals
   * @throws Misread {@code amount} when it is none, {@code amount.unclear} when it could be two
   */
  public static BigDecimal read(String text) {
    var written = CURRENCY.matcher(text.replace('\u2212', '-')).replaceAll(" ");
    var bare = BLANKS.matcher(written).replaceAll(" ").strip();
    var unsigned = unsigned(bare);
    var amount = new BigDecimal(plain(unsigned)).setScale(2);
    return unsigned.equals(bare) ? amount : amount.negate();
  }

  /** Accounts write what is below zero before, after, or in brackets. */
  private static String unsigned(String text) {
    if (text.startsWith("(") && text.endsWith(")") && text.length() > 1) {
      return text.substring(1, text.length() - 1).strip();
    }
    if (text.startsWith("-")) {
      return text.substring(1).strip();
    }
    return text.endsWith("-") ? text.substring(0, text.length() - 1).strip() : text;
  }

  private static String plain(String text) {
    if (UNCLEAR.matcher(text).matches()) {
      throw new Misread("amount.unclear");
    }
    if (PLAIN.matcher(text).matches()) {
      return text.replace(',', '.');
    }
    if (SPACED.matcher(text).matches()) {
      return text.replaceAll("[ '’]", "").replace(',', '.');
    }
    if (COMMAS.matcher(text).matches()) {
      return text.replace(",", "");
    }
    if (DOTS.matcher(text).matches()) {
      return text.replace(".", "").replace(',', '.');
    }
    throw new Misread("amount");
  }
}
