package io.jalon.web.dossier;

import io.jalon.template.Templates;
import org.springframework.stereotype.Component;

/** What sequences are called, each in the version that runs. */
@Component
public class SequenceNames {

  private final Templates templates;

  SequenceNames(Templates templates) {
    this.templates = templates;
  }

  /** The name that a version gives its sequence; its id when there is no such version. */
  public String name(String templateId, int version) {
    return templates.version(templateId, version).isEmpty()
        ? templateId
        : templates.template(templateId, version).name();
  }

  /** The name with its version: {@code Contentieux locatif, v3}. */
  public String versioned(String templateId, int version) {
    return name(templateId, version) + ",\u00A0v" + version;
  }
}
