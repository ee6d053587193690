package io.jalon.template;

import java.util.List;
import java.util.Map;

/** Takes models that were drawn or changed in the Camunda Modeler. Implemented by the engine. */
public interface ModelDeployments {

  /**
   * Takes a model. One that says what its template could say becomes the draft of the template,
   * when there is one; any other becomes a new version, as it was drawn. Nothing is kept of one
   * with errors.
   *
   * @param bpmn BPMN 2.0 XML of one process
   * @param author the account that deploys
   * @param onlyChanged whether one that changes nothing is left as it is
   */
  Outcome deploy(String bpmn, String author, boolean onlyChanged);

  /** The model that a version runs, with its diagram. */
  String model(TemplateVersion version);

  /** What became of a model. */
  sealed interface Outcome {

    /** It is the draft of its template. */
    record Drafted(String templateId, List<Problem> warnings) implements Outcome {
      public Drafted {
        warnings = List.copyOf(warnings);
      }
    }

    /**
     * It is available from now on.
     *
     * @param misfits what it says that a template cannot, at the ids of elements
     */
    record Published(TemplateVersion version, List<Problem> misfits) implements Outcome {
      public Published {
        misfits = List.copyOf(misfits);
      }
    }

    /** It says what the newest version says: that one stays the newest. */
    record Unchanged(TemplateVersion version, List<Problem> misfits) implements Outcome {
      public Unchanged {
        misfits = List.copyOf(misfits);
      }
    }

    /**
     * It has errors, at the ids of elements.
     *
     * @param names what the file calls them
     */
    record Refused(List<Problem> problems, Map<String, ElementName> names) implements Outcome {
      public Refused {
        problems = List.copyOf(problems);
        names = Map.copyOf(names);
      }
    }
  }
}
