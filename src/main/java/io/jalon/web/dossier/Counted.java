package io.jalon.web.dossier;

import java.text.NumberFormat;

/** Numbers beside lists: exact as far as anybody counts, and then a sign that there are more. */
public final class Counted {

  /** Beyond it nobody counts. */
  public static final int MOST = 1000;

  private Counted() {}

  /** A number as far as it was counted, at most one more than {@link #MOST}. */
  public static String of(long count, Reader reader) {
    var format = NumberFormat.getIntegerInstance(reader.locale());
    return count > MOST ? format.format(MOST) + "+" : format.format(count);
  }
}
