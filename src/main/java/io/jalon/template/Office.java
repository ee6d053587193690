package io.jalon.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The office's own words, which templates name. Implemented where its registries are known. */
public interface Office {

  /** What the office has of a kind: what each is called, by its name. */
  Map<String, String> words(OfficeWord kind);

  /**
   * Adds a function or a repère.
   *
   * @throws NewWordRefused when it cannot be kept as asked
   */
  void add(NewWord word);

  /**
   * A word that the office does not have yet.
   *
   * @param label what people call it
   * @param type what the values of a repère are, {@code null} for anything else
   * @param results the values of a repère that lists them
   */
  record NewWord(
      OfficeWord kind, String name, String label, @Nullable String type, List<String> results) {

    public NewWord {
      results = List.copyOf(results);
    }
  }

  /** A word that cannot be added; nothing was changed. */
  class NewWordRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String named;

    /**
     * A refusal.
     *
     * @param code the key of the reason in the messages files
     * @param named what its text names
     */
    public NewWordRefused(String code, String named, IllegalArgumentException cause) {
      super(code + ": " + named, cause);
      this.code = code;
      this.named = named;
    }

    /** The key of the reason in the messages files. */
    public String code() {
      return code;
    }

    /** What its text names as {@code {0}}. */
    public String named() {
      return named;
    }
  }
}
