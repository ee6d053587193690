package io.jalon.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an action does. One record a kind; the text keys are those of the YAML. */
public sealed interface ActionKind
    permits ActionKind.Task,
        ActionKind.Validation,
        ActionKind.Check,
        ActionKind.RequestDocument,
        SendMessage,
        ActionKind.Notify,
        ActionKind.Appointment,
        ActionKind.CreateDocument,
        ActionKind.SetField,
        ActionKind.SetStatus,
        ActionKind.LaunchSequence,
        ActionKind.AwaitEvent,
        HttpRequest {

  /** The kind's name in the YAML and in the BPMN, e.g. {@code send-message}. */
  String key();

  /** Whether a person has to act before the action is over (F-28). */
  default boolean human() {
    return this instanceof Work;
  }

  /** What is to be done, with tags; empty for a kind without a title. */
  default String title() {
    return "";
  }

  /** The role that receives what the action sends; empty for a kind that sends nothing. */
  default String to() {
    return "";
  }

  /**
   * The keys of the results that the kind has when an action lists none, in order; empty when being
   * done is answer enough, or when the results are those of something else.
   */
  default List<String> ownResults() {
    return List.of();
  }

  /** The roles that are asked instead of the action's own; mostly none. */
  default List<String> by() {
    return List.of();
  }

  /**
   * Work for a person (F-17).
   *
   * @param title what is to be done, with tags
   * @param description how, with tags; may be empty
   * @param due when it should be done, counted from its creation or a repère, or {@code null}
   */
  record Task(String title, String description, @Nullable Delay due) implements ActionKind, Work {
    @Override
    public String key() {
      return "task";
    }
  }

  /**
   * Something to approve or refuse, by its role or by several of which some suffice (F-67, F-79).
   *
   * @param title what is to be approved, with tags
   * @param description with tags; may be empty
   * @param due as for a task
   * @param by the roles that are asked; empty for the action's own
   * @param needed how many approvals suffice, from 1 to the number of roles
   */
  record Validation(
      String title, String description, @Nullable Delay due, List<String> by, int needed)
      implements ActionKind, Work {
    public Validation {
      by = List.copyOf(by);
    }

    @Override
    public String key() {
      return "validation";
    }
  }

  /**
   * Something to verify, with a listed outcome, yes or no when none is listed (F-21).
   *
   * @param title what is to be verified, with tags
   * @param description with tags; may be empty
   * @param due as for a task
   */
  record Check(String title, String description, @Nullable Delay due) implements ActionKind, Work {
    /** It holds, or it does not. */
    public static final List<String> RESULTS = List.of("oui", "non");

    @Override
    public String key() {
      return "check";
    }

    @Override
    public List<String> ownResults() {
      return RESULTS;
    }
  }

  /**
   * A document that is awaited; a collaborator records that it was received (F-20).
   *
   * @param title what is awaited, with tags
   * @param description with tags; may be empty
   * @param document the name that the document is filed under
   * @param due as for a task
   */
  record RequestDocument(String title, String description, String document, @Nullable Delay due)
      implements ActionKind, Work {
    /** It was received, or it will not be. */
    public static final List<String> RESULTS = List.of("recu", "non_recu");

    @Override
    public String key() {
      return "request-document";
    }

    @Override
    public List<String> ownResults() {
      return RESULTS;
    }
  }

  /**
   * A notification inside Jalon.
   *
   * @param to the role that is notified
   * @param text one or two sentences, with tags
   */
  record Notify(String to, String text) implements ActionKind {
    @Override
    public String key() {
      return "notify";
    }
  }

  /**
   * An entry in the calendar of the dossier.
   *
   * @param title with tags
   * @param at when, counted from the step's start or a repère
   * @param minutes how long
   */
  record Appointment(String title, Delay at, int minutes) implements ActionKind {
    @Override
    public String key() {
      return "appointment";
    }
  }

  /**
   * A document written from a content and filed in the dossier.
   *
   * @param message the id of the content, one of the template's messages; its subject is the
   *     document's name
   */
  record CreateDocument(String message) implements ActionKind {
    @Override
    public String key() {
      return "create-document";
    }
  }

  /**
   * Sets a repère or an attribute of the dossier.
   *
   * @param field {@code repere.<id>} or {@code dossier.<attribute>}
   * @param value a FEEL expression
   */
  record SetField(String field, String value) implements ActionKind {
    @Override
    public String key() {
      return "set-field";
    }
  }

  /**
   * Sets the status of the dossier.
   *
   * @param status the office's own word
   */
  record SetStatus(String status) implements ActionKind {
    @Override
    public String key() {
      return "set-status";
    }
  }

  /**
   * Another sequence on the same dossier (F-59).
   *
   * @param sequence the template
   * @param waits whether its end is awaited; its result is then the id of the end that it reached
   */
  record LaunchSequence(String sequence, boolean waits) implements ActionKind {
    @Override
    public String key() {
      return "launch-sequence";
    }
  }

  /**
   * An event of the business that is awaited (F-68).
   *
   * @param event e.g. {@code payment_received}
   */
  record AwaitEvent(String event) implements ActionKind {
    @Override
    public String key() {
      return "await";
    }
  }
}
