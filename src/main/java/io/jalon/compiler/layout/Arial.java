package io.jalon.compiler.layout;

import java.text.Normalizer;

/** How wide a character is in Arial, the font of every viewer, in thousandths of its size. */
final class Arial {

  private static final int FIRST = ' ';

  /** From the space to the tilde. */
  private static final int[] WIDTHS = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };

  private static final int WIDE = 1000;
  private static final int PICTURE = 1400;

  private Arial() {}

  /** A letter with an accent is as wide as without; a character that is not known is wide. */
  static int width(int point) {
    if (point < FIRST) {
      return 0;
    }
    if (point < FIRST + WIDTHS.length) {
      return WIDTHS[point - FIRST];
    }
    return point > 0x2E80 ? PICTURE : other(point);
  }

  private static int other(int point) {
    return switch (point) {
      case '’', '\u00a0', '\u202f' -> WIDTHS[0];
      case '«', '»' -> WIDTHS['o' - FIRST];
      default -> base(point);
    };
  }

  private static int base(int point) {
    var base = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD).codePointAt(0);
    return base < FIRST + WIDTHS.length ? width(base) : WIDE;
  }
}
