package io.jalon.task.api;

import io.jalon.task.WrongInput;
import java.util.List;

/** Inputs of an answer that cannot be taken (422), each with what is wrong with it. */
final class RefusedInputs extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<WrongInput> inputs;

  RefusedInputs(List<WrongInput> inputs) {
    super("inputs that cannot be taken");
    this.inputs = inputs;
  }

  List<WrongInput> inputs() {
    return inputs;
  }
}
