package io.jalon.task;

import java.util.List;

/** What the form of an open task asks a person for. Implemented by the engine. */
public interface TaskForms {

  /** The form of an open task; with nothing to choose and nothing to enter when it is over. */
  Form of(String taskId);

  /**
   * A form.
   *
   * @param results the answers to choose from, in order; empty when being done is answer enough
   * @param inputs what is to be entered with the answer, in order
   */
  record Form(List<Choice> results, List<Input> inputs) {
    public Form {
      results = List.copyOf(results);
      inputs = List.copyOf(inputs);
    }
  }

  /** An answer: what is sent, and what people read. */
  record Choice(String value, String label) {}

  /**
   * Something to enter.
   *
   * @param id under which it is sent
   * @param label what people read
   * @param format how it is written
   * @param choices the values to choose from; empty when it is typed
   */
  record Input(String id, String label, String format, List<String> choices) {
    public Input {
      choices = List.copyOf(choices);
    }
  }
}
