package io.jalon.template;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When a step is over (F-63).
 *
 * @param mode all, first or a named result
 * @param result the key of the result that decides, for {@link Mode#RESULT}; {@code null} otherwise
 */
public record Until(Mode mode, @Nullable String result) {

  /** When each of its actions is over. */
  public static final Until ALL = new Until(Mode.ALL, null);

  /**
   * When the first of its actions is done, validated or refused; cancelled and ignored ones do not
   * count.
   */
  public static final Until FIRST = new Until(Mode.FIRST, null);

  /** What decides. */
  public enum Mode {
    ALL,
    FIRST,
    RESULT
  }

  /** As a template writes it: {@code all}, {@code first} or the key of a result. */
  public String word() {
    return result == null ? mode.name().toLowerCase(Locale.ROOT) : result;
  }

  /** When one of its actions gets this result, or all of them are over. */
  public static Until result(String key) {
    return new Until(Mode.RESULT, key);
  }
}
