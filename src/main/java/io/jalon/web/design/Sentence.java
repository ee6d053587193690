package io.jalon.web.design;

import java.util.ArrayList;
import java.util.List;
import org.springframework.util.StringUtils;

/**
 * A sentence that tells a part of a sequence.
 *
 * @param kind {@code text}, {@code route}, or {@code hole} for what is not provided for
 * @param bits its text, of which some is stressed
 */
record Sentence(String kind, List<Bit> bits) {

  private static final char OPEN = '\u0001';
  private static final char CLOSE = '\u0002';

  Sentence {
    bits = List.copyOf(bits);
  }

  /** A piece of a sentence. */
  record Bit(String text, boolean strong) {}

  /** A sentence of which what is {@link #strong} is stressed. */
  static Sentence of(String kind, String text) {
    var bits = new ArrayList<Bit>();
    for (String part : capital(text).split(String.valueOf(OPEN), -1)) {
      int close = part.indexOf(CLOSE);
      add(bits, part.substring(0, Math.max(close, 0)), true);
      add(bits, part.substring(close + 1), false);
    }
    return new Sentence(kind, bits);
  }

  /** A sentence begins with a capital, even when what is stressed begins it. */
  private static String capital(String text) {
    return text.startsWith(String.valueOf(OPEN))
        ? OPEN + StringUtils.capitalize(text.substring(1))
        : StringUtils.capitalize(text);
  }

  private static void add(List<Bit> bits, String text, boolean strong) {
    if (!text.isEmpty()) {
      bits.add(new Bit(text, strong));
    }
  }

  /** A text to be stressed where it stands in a sentence. */
  static String strong(String text) {
    return OPEN + text.replaceAll("\\p{Cntrl}", " ") + CLOSE;
  }

  /** The sentence without stress. */
  String plain() {
    return String.join("", bits.stream().map(Bit::text).toList());
  }
}
