package io.jalon.task;

import java.util.List;

/**
 * Something asked for with an answer that cannot be taken as it was given.
 *
 * @param input the id of the repère, the attribute or the document; empty for the answer’s own
 *     comment
 * @param code the key of the reason in the messages files
 * @param args what the reason speaks of: first the label of the input, then what was typed
 */
public record WrongInput(String input, String code, List<String> args) {

  public WrongInput {
    args = List.copyOf(args);
  }

  /** Something about the answer’s own comment or text. */
  public static WrongInput note(String code) {
    return new WrongInput("", code, List.of());
  }
}
