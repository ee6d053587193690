package io.jalon.template.yaml;

import io.jalon.template.Problem;
import io.jalon.template.Problem.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What is wrong with the syntax of one file, in words that name the missing quotes. */
final class SyntaxProblems {

  private static final Pattern IN_BRACES = Pattern.compile("but got ([:{\\[\\]}])$");
  private static final Pattern AT_START = Pattern.compile("^found character '([@`%])'");

  private final String[] lines;
  private final List<Problem> found = new ArrayList<>();
  private Reached last = new Reached(0, 0, 0);

  /** A place in a line, counted in characters and in {@code char}s. */
  private record Reached(int line, int column, int offset) {}

  SyntaxProblems(String source) {
    lines = source.split("\r\n|\r|\n", -1);
  }

  List<Problem> all() {
    return found;
  }

  void add(Problem problem, Optional<Mark> mark) {
    found.add(problem.at(position(mark)));
  }

  /**
   * Refuses a text without quotes that YAML cuts at a {@code #}. A comment stands two spaces away,
   * so that a cut text never leaves in a letter unseen.
   */
  void checkCut(Optional<Mark> end) {
    end.filter(this::cutAt)
        .ifPresent(
            mark -> {
              var place = new Position(mark.getLine() + 1, mark.getColumn() + 2);
              found.add(Problem.error("yaml.comment", "").at(place));
            });
  }

  /** The problems that explain why the file cannot be read. */
  List<Problem> explain(YamlEngineException broken) {
    if (found.stream().noneMatch(problem -> problem.code().equals("yaml.comment"))) {
      found.add(explanation(broken));
    }
    return found;
  }

  static Position position(Optional<Mark> mark) {
    return mark.map(m -> new Position(m.getLine() + 1, m.getColumn() + 1))
        .orElse(new Position(1, 1));
  }

  private Problem explanation(YamlEngineException broken) {
    if (!(broken instanceof MarkedYamlEngineException marked)) {
      return Problem.error("yaml.syntax", "").at(new Position(1, 1));
    }
    var culprit = missingQuotes(marked);
    var problem =
        culprit == null
            ? Problem.error("yaml.syntax", "")
            : Problem.error("yaml.quotes", "", culprit);
    return problem.at(position(marked.getProblemMark().or(marked::getContextMark)));
  }

  private @Nullable String missingQuotes(MarkedYamlEngineException broken) {
    var words = broken.getProblem();
    if (words.startsWith("mapping values are not allowed")) {
      return broken.getProblemMark().filter(this::secondColon).isPresent() ? ":" : null;
    }
    var inBraces = IN_BRACES.matcher(words);
    if (inBraces.find()) {
      return inBraces.group(1);
    }
    var atStart = AT_START.matcher(words);
    if (atStart.find()) {
      return atStart.group(1);
    }
    return "while scanning an alias".equals(broken.getContext()) ? "*" : null;
  }

  private boolean secondColon(Mark mark) {
    return before(mark).contains(": ");
  }

  private boolean cutAt(Mark end) {
    var line = line(end);
    return line.startsWith(" #", offset(end, line));
  }

  /** Where a mark stands in its line, counted on from the mark before: long lines hold many. */
  private int offset(Mark mark, String line) {
    boolean further = mark.getLine() == last.line() && mark.getColumn() >= last.column();
    var from = further ? last : new Reached(mark.getLine(), 0, 0);
    int column = mark.getColumn();
    int offset = from.offset();
    for (int left = column - from.column(); left > 0 && offset < line.length(); left--) {
      offset += Character.charCount(line.codePointAt(offset));
    }
    last = new Reached(mark.getLine(), column, offset);
    return offset;
  }

  private String before(Mark mark) {
    var line = line(mark);
    int characters = Math.min(mark.getColumn(), line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, characters));
  }

  private String line(Mark mark) {
    return mark.getLine() < lines.length ? lines[mark.getLine()] : "";
  }
}
