package io.jalon.template.yaml;

import io.jalon.template.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A YAML 1.2 file as far as its syntax goes.
 *
 * @param root what it holds, or {@code null} when it was refused as a whole
 * @param problems what is wrong with its syntax
 */
public record YamlFile(@Nullable YamlNode root, List<Problem> problems) {

  /** The longest file, in bytes of UTF-8. */
  public static final int MAX_BYTES = 256 * 1024;

  public YamlFile {
    problems = List.copyOf(problems);
  }

  /**
   * Reads a file that may be hostile: it takes well under a second, and what is refused is not kept
   * in part.
   *
   * @param source the text of the file
   * @return its content and its problems
   */
  public static YamlFile read(String source) {
    var text = source.startsWith("\uFEFF") ? source.substring(1) : source;
    var flaw = Characters.flaw(text, MAX_BYTES);
    return flaw.map(problem -> new YamlFile(null, List.of(problem))).orElseGet(() -> parse(text));
  }

  private static YamlFile parse(String text) {
    var problems = new SyntaxProblems(text);
    try {
      var events = new Parse(LoadSettings.builder().build()).parseString(text).iterator();
      var root = new TreeBuilder(events, problems).document();
      return new YamlFile(root, problems.all());
    } catch (Refusal refusal) {
      return new YamlFile(null, List.of(refusal.problem));
    } catch (YamlEngineException broken) {
      return new YamlFile(null, problems.explain(broken));
    }
  }

  /** Ends the reading at the first thing that is refused on principle. */
  static final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Refusal(Problem problem) {
      super(problem.code());
      this.problem = problem;
    }
  }
}
