package io.jalon.template.exchange;

import io.jalon.template.Office.NewWord;
import io.jalon.template.OfficeWord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has chosen for a file that comes from another office.
 *
 * @param sequence the name of the template here, or {@code null} to keep that of the file
 * @param name what it is called here, or {@code null} as in the file
 * @param mapping what stands for names of the file; the others stay
 */
public record Choices(@Nullable String sequence, @Nullable String name, List<Choice> mapping) {

  /** Nothing is chosen yet. */
  public static final Choices NONE = new Choices(null, null, List.of());

  public Choices {
    mapping = List.copyOf(mapping);
  }

  /**
   * What stands for a name: another one, or the same, which the office gets.
   *
   * @param to a word that the office has, or {@code null}
   * @param created what the office gets, or {@code null}
   */
  public record Choice(
      OfficeWord kind, String name, @Nullable String to, @Nullable NewWord created) {}

  /** What the office gets. */
  public Stream<NewWord> created() {
    return mapping.stream().flatMap(one -> Stream.ofNullable(one.created()));
  }

  /** Whether a name is to become one of the office. */
  boolean settles(OfficeWord kind, String name) {
    return mapping.stream().anyMatch(one -> one.kind() == kind && one.name().equals(name));
  }

  /** The new names of a kind by the old ones. */
  Map<String, String> renamed(OfficeWord kind) {
    var names = new HashMap<String, String>();
    for (var one : mapping) {
      if (one.kind() == kind && one.to() != null) {
        names.put(one.name(), one.to());
      }
    }
    return names;
  }
}
