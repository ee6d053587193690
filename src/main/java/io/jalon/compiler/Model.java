package io.jalon.compiler;

import io.jalon.template.ElementName;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model that was read.
 *
 * @param template what it says; {@code null} when it cannot be read
 * @param problems what is wrong in it, at the ids of its elements; none is a warning
 * @param misfits what it says that a template cannot; warnings at the ids of elements
 * @param bpmn the model as it can be deployed; empty when it has problems
 * @param elements the elements of the parts of the template, by their paths in its file
 * @param names what its elements are called in the file, by their ids here
 * @param drawn the id that its process had in the file; empty when the file names its template
 */
public record Model(
    @Nullable SequenceTemplate template,
    List<Problem> problems,
    List<Problem> misfits,
    String bpmn,
    Map<String, String> elements,
    Map<String, ElementName> names,
    String drawn) {

  public Model {
    problems = List.copyOf(problems);
    misfits = List.copyOf(misfits);
    elements = Map.copyOf(elements);
    names = Map.copyOf(names);
  }

  /** The same problem, at the element that it is about. */
  public Problem at(Problem problem) {
    var path = problem.path();
    while (!path.isEmpty() && !elements.containsKey(path)) {
      path = path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
    var element = elements.getOrDefault(path, problem.path());
    return new Problem(problem.code(), element, problem.severity(), problem.args(), null);
  }
}
