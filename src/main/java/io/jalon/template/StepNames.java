package io.jalon.template;

import org.springframework.stereotype.Component;

/** What the steps of published versions are called, to be shown wherever an action is (F-22). */
@Component
public class StepNames {

  private final Templates templates;

  StepNames(Templates templates) {
    this.templates = templates;
  }

  /** The name that a version gives a step; the step's id when there is no such step. */
  public String of(String templateId, int version, String stepId) {
    return templates.version(templateId, version).isEmpty()
        ? stepId
        : templates.template(templateId, version).steps().stream()
            .filter(step -> step.id().equals(stepId))
            .map(Step::name)
            .findFirst()
            .orElse(stepId);
  }
}
