package io.jalon.compiler;

import io.jalon.compiler.model.ReadModel;
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
}
