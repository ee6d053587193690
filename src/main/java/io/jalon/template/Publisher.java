package io.jalon.template;

import java.util.List;

/**
 * Makes a draft available to the teams as a new, immutable version (F-4). Implemented by the
 * engine.
 */
public interface Publisher {

  /**
   * Checks a draft as a whole, without keeping anything.
   *
   * @param source the YAML
   * @return every problem, of both severities
   */
  List<Problem> check(String source);

  /**
   * Publishes the saved draft of a template.
   *
   * @param templateId whose draft
   * @param author the account that publishes
   * @return what became of it
   */
  Publication publish(String templateId, String author);

  /**
   * The diagram that a source compiles to.
   *
   * @param source the YAML; must have no error
   * @return BPMN 2.0 XML
   */
  String compile(String source);

  /** What became of a publication. */
  sealed interface Publication {

    /** It is available from now on. */
    record Published(TemplateVersion version, List<Problem> warnings) implements Publication {}

    /** It has problems of severity error; nothing was kept. */
    record Refused(List<Problem> problems) implements Publication {}

    /** There is no draft of that name. */
    record Unknown() implements Publication {}
  }
}
