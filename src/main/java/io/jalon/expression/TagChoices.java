package io.jalon.expression;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a content compares a value that lists its values with one of them (F-36). */
final class TagChoices {

  private TagChoices() {}

  /** The comparisons of a test with what is not listed. */
  static Stream<Flaw> flaws(TagText.Test test, Vocabulary vocabulary) {
    var left = test.left();
    var right = test.right();
    return right == null
        ? Stream.empty()
        : Stream.concat(
            unlisted(left.path(), right.quoted(), vocabulary),
            unlisted(right.path(), left.quoted(), vocabulary));
  }

  private static Stream<Flaw> unlisted(
      @Nullable String path, @Nullable String value, Vocabulary vocabulary) {
    return path == null || value == null
        ? Stream.empty()
        : vocabulary
            .choice(path)
            .filter(listed -> !listed.contains(value))
            .map(listed -> Flaw.of("content.choice", path, String.join(", ", listed)))
            .stream();
  }
}
