package io.jalon.compiler;

import io.jalon.compiler.model.ReadModel;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what was drawn or changed in the Camunda Modeler. */
@Component
public class ModelReader {

  private final SequenceCompiler compiler;

  ModelReader(SequenceCompiler compiler) {
    this.compiler = compiler;
  }

  /**
   * Reads a model as a template.
   *
   * @param bpmn BPMN 2.0 XML of one process
   * @return what it says, with the problems at the ids of their elements
   */
  public Model read(String bpmn) {
    return ReadModel.of(bpmn, compiler::compile);
  }

  /** The id that the process of a deployed model had in the file that it was drawn in. */
  public Optional<String> drawn(String bpmn) {
    return ReadModel.drawn(bpmn);
  }
}
