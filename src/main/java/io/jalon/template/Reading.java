package io.jalon.template;

import io.jalon.template.Problem.Position;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a file.
 *
 * @param template the template, or {@code null} when the file has an error
 * @param problems every problem of the reading, by place
 * @param heading the name under which a draft can be kept, or {@code null} when it cannot be read
 * @param positions where each path stands in the file
 */
public record Reading(
    @Nullable SequenceTemplate template,
    List<Problem> problems,
    @Nullable Heading heading,
    Map<String, Position> positions) {

  public Reading {
    problems = List.copyOf(problems);
    positions = Map.copyOf(positions);
  }

  /**
   * What identifies a template in a list.
   *
   * @param id stable FEEL name
   * @param name what the office calls it
   * @param situation the situation it treats; may be empty
   */
  public record Heading(String id, String name, String situation) {}

  /**
   * Gives a problem that another check found the place of its path in the file, or of its nearest
   * parent.
   *
   * @param problem a problem of this template
   * @return the same problem with its position; unchanged when it has one
   */
  public Problem locate(Problem problem) {
    if (problem.position() != null) {
      return problem;
    }
    var path = problem.path();
    while (!path.isEmpty() && !positions.containsKey(path)) {
      path = parent(path);
    }
    return problem.at(positions.get(path));
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }
}
