package io.jalon.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message to the holders of a role (F-18), sent at once or first validated by the action's role
 * (F-19).
 *
 * @param message the id of the content, one of the template's messages
 * @param to the role that receives it
 * @param validate whether a person validates it before it leaves
 * @param letter whether it is a letter to print instead of an e-mail
 * @param attach the names of the documents of the dossier that go along, with tags
 * @param receipt the repère that gets the date of its receipt, or {@code null}
 */
public record SendMessage(
    String message,
    String to,
    boolean validate,
    boolean letter,
    List<String> attach,
    @Nullable String receipt)
    implements ActionKind {

  /** How many documents can go along. */
  public static final int MOST_ATTACHED = 5;

  public SendMessage {
    attach = List.copyOf(attach);
  }

  /** A message by itself. */
  public SendMessage(String message, String to, boolean validate, boolean letter) {
    this(message, to, validate, letter, List.of(), null);
  }

  /** An e-mail by itself. */
  public SendMessage(String message, String to, boolean validate) {
    this(message, to, validate, false);
  }

  @Override
  public String key() {
    return "send-message";
  }

  @Override
  public boolean human() {
    return validate;
  }
}
