package io.jalon.compiler.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;

/** BPMN as text and as a model; its parser refuses DOCTYPEs and what is not BPMN. */
final class ModelFile {

  private ModelFile() {}

  /**
   * Reads a file.
   *
   * @return empty when it holds no process, or several
   * @throws Unreadable when it is not BPMN
   */
  static Optional<DrawnModel> read(String bpmn) {
    try {
      var bytes = bpmn.getBytes(StandardCharsets.UTF_8);
      var model = Bpmn.readModelFromStream(new ByteArrayInputStream(bytes));
      var processes = model.getModelElementsByType(Process.class);
      return processes.size() == 1
          ? Optional.of(new DrawnModel(model, processes.iterator().next()))
          : Optional.empty();
    } catch (ModelException refused) {
      throw new Unreadable(refused);
    }
  }

  /** The text of a model. */
  static String write(DrawnModel model) {
    // The engine's parser resolves the type of a condition from the root's prefixes only.
    var root = model.model().getDefinitions().getDomElement();
    root.registerNamespace("xsi", BpmnModelConstants.XSI_NS);
    root.registerNamespace("bpmn", BpmnModelConstants.BPMN20_NS);
    return Bpmn.convertToString(model.model());
  }

  /** A file that is not BPMN. */
  static final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(Exception cause) {
      super(cause.getMessage(), cause);
    }

    /** Why, in one line. */
    String reason() {
      Throwable cause = this;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      var text = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").strip();
      return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
  }
}
