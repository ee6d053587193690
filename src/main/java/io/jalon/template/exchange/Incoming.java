package io.jalon.template.exchange;

import io.jalon.template.OfficeWord;
import io.jalon.template.Problem;
import io.jalon.template.Reading.Heading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file from another office as it would become a draft here.
 *
 * @param heading the name that it would be kept under, or {@code null} when it is refused
 * @param source the draft; empty when it is refused
 * @param words what the file names, whatever becomes of it
 * @param renamed at how many places a name has become another
 * @param problems of the draft; or, when it is refused, why
 */
public record Incoming(
    @Nullable Heading heading,
    String source,
    List<Word> words,
    int renamed,
    List<Problem> problems) {

  private static final int SHOWN = 20;

  public Incoming {
    words = List.copyOf(words);
    problems = List.copyOf(problems);
  }

  /** A file that cannot become a draft. */
  static Incoming refused(List<Word> words, List<Problem> problems) {
    return new Incoming(null, "", words, 0, problems);
  }

  /**
   * A name of the file.
   *
   * @param places at how many places it stands
   * @param paths the first of them
   * @param label what the office calls it, or {@code null} when the office does not know it
   * @param nearest a word of the office that looks like it, or {@code null}
   * @param proposed what the office could get instead, or {@code null} when there is no such way
   */
  public record Word(
      OfficeWord kind,
      String name,
      int places,
      List<String> paths,
      @Nullable String label,
      @Nullable String nearest,
      @Nullable Proposed proposed) {

    public Word {
      paths = List.copyOf(paths.subList(0, Math.min(SHOWN, paths.size())));
    }
  }

  /**
   * A function or a repère that the office could get.
   *
   * @param type what the values of a repère seem to be, {@code null} for a function
   * @param results the values that the file compares it with
   */
  public record Proposed(String label, @Nullable String type, List<String> results) {}
}
