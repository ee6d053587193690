package io.jalon.template;

import org.jspecify.annotations.Nullable;

/** What an action does. One record a kind; the text keys are those of the YAML. */
public sealed interface ActionKind {

  /** The kind's name in the YAML and in the BPMN, e.g. {@code send-message}. */
  String key();

  /** Whether a person has to act before the action is over (F-28). */
  boolean human();

  /**
   * Work for a person (F-17).
   *
   * @param title what is to be done, with tags
   * @param description how, with tags; may be empty
   * @param due when it should be done, counted from its creation, or {@code null}
   */
  record Task(String title, String description, @Nullable Delay due) implements ActionKind {
    @Override
    public String key() {
      return "task";
    }

    @Override
    public boolean human() {
      return true;
    }
  }

  /**
   * A message to the holders of a role (F-18), sent at once or first validated by the action's role
   * (F-19).
   *
   * @param message the id of the content, one of the template's messages
   * @param to the role that receives it
   * @param validate whether a person validates it before it leaves
   */
  record SendMessage(String message, String to, boolean validate) implements ActionKind {
    @Override
    public String key() {
      return "send-message";
    }

    @Override
    public boolean human() {
      return validate;
    }
  }
}
