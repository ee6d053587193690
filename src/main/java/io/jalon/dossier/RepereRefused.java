package io.jalon.dossier;

import java.util.List;

/** A repère, or a value for one, that cannot be kept as asked; nothing was changed. */
public class RepereRefused extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<String> named;

  RepereRefused(String code, String about) {
    this(code, about, List.of());
  }

  RepereRefused(String code, String about, List<String> named) {
    super(code + ": " + about + (named.isEmpty() ? "" : " " + named));
    this.code = code;
    this.named = List.copyOf(named);
  }

  /** The refusal of a value: what its kind wants, or the values that are listed (F-36). */
  static RepereRefused value(Repere repere) {
    if (repere.kind() == RepereKind.RESULT && repere.results().isEmpty()) {
      return new RepereRefused("repere.results.missing", repere.id());
    }
    return new RepereRefused("repere.value." + repere.kind(), repere.id(), repere.results());
  }

  /**
   * The key of the reason in the messages files: {@code repere.unknown}, {@code repere.kind.used},
   * {@code repere.results.missing}, {@code repere.results.kind}, {@code repere.results.used}, or
   * {@code repere.value.<KIND>} when the value is not written as its kind wants it.
   */
  public String code() {
    return code;
  }

  /** What the text of the reason names as {@code {0}}: values, separated by commas. */
  public String named() {
    return String.join(", ", named);
  }
}
