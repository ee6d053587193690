package io.jalon.action;

import io.jalon.task.WrongInput;
import java.util.List;
import java.util.stream.Collectors;

/** What was asked for with an answer cannot be taken; the answer must not count. */
public class AsksRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<WrongInput> inputs;

  AsksRefused(List<WrongInput> inputs) {
    super(inputs.stream().map(WrongInput::input).collect(Collectors.joining(", ")));
    this.inputs = List.copyOf(inputs);
  }

  /** The answer is about a message that says something else by now. */
  public static AsksRefused outdated() {
    return new AsksRefused(List.of(WrongInput.note("task.validate-message.changed")));
  }

  /** All that is wrong, input by input. */
  public List<WrongInput> inputs() {
    return inputs;
  }
}
