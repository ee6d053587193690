package io.jalon.compiler;

import io.jalon.compiler.layout.DiagramLayout;
import io.jalon.compiler.plan.Planner;
import io.jalon.template.SequenceTemplate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.stereotype.Component;

/** Turns a sequence into a self-contained BPMN process with its diagram: plan, emit, layout. */
@Component
public class SequenceCompiler {

  private final Planner planner;
  private final Emitter emitter;
  private final DiagramLayout layout;
  private final DiagramEmitter diagramEmitter;

  SequenceCompiler(
      Planner planner, Emitter emitter, DiagramLayout layout, DiagramEmitter diagramEmitter) {
    this.planner = planner;
    this.emitter = emitter;
    this.layout = layout;
    this.diagramEmitter = diagramEmitter;
  }

  /**
   * Compiles a template.
   *
   * @param template one without a problem of severity error
   * @return BPMN 2.0 XML that follows docs/bpmn.md; the same template always gives the same text
   * @throws IllegalArgumentException when the template refers to what it does not hold, or when two
   *     of its ids clash
   */
  public String compile(SequenceTemplate template) {
    var plan = planner.plan(template);
    var model = emitter.emit(plan);
    diagramEmitter.emit(model, layout.draw(plan));
    return Bpmn.convertToString(model);
  }
}
