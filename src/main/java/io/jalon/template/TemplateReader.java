package io.jalon.template;

import io.jalon.template.Problem.Position;
import io.jalon.template.Problem.Severity;
import io.jalon.template.Reading.Heading;
import io.jalon.template.grammar.SequenceGrammar;
import io.jalon.template.yaml.YamlFile;
import io.jalon.template.yaml.YamlNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads templates from YAML 1.2; what is wrong comes back as problems, never as an exception. */
@Component
public class TemplateReader {

  private static final Set<String> HEADING = Set.of("", "sequence", "name", "situation");
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(
          Problem::position,
          Comparator.nullsFirst(
              Comparator.comparingInt(Position::line).thenComparingInt(Position::column)));

  private final SequenceGrammar grammar = new SequenceGrammar();

  /**
   * Reads a file, which may be hostile.
   *
   * @param source its text
   * @return the template and every problem of the file, with their positions
   */
  public Reading read(String source) {
    var file = YamlFile.read(source);
    var root = file.root();
    return root == null
        ? new Reading(null, file.problems(), null, Map.of())
        : read(root, file.problems());
  }

  private Reading read(YamlNode root, List<Problem> syntax) {
    var draft = grammar.read(root);
    var problems =
        Stream.concat(syntax.stream(), draft.problems().stream()).sorted(BY_PLACE).toList();
    boolean broken = problems.stream().anyMatch(TemplateReader::isError);
    return new Reading(
        broken ? null : draft.template(),
        problems,
        heading(draft.template(), problems),
        Positions.of(root));
  }

  private static @Nullable Heading heading(SequenceTemplate template, List<Problem> problems) {
    boolean unnamed = problems.stream().anyMatch(p -> isError(p) && hidesHeading(p));
    return unnamed ? null : new Heading(template.id(), template.name(), template.situation());
  }

  /** Whether a problem keeps a draft from being filed under its name. */
  static boolean hidesHeading(Problem problem) {
    return HEADING.contains(problem.path());
  }

  private static boolean isError(Problem problem) {
    return problem.severity() == Severity.ERROR;
  }
}
