package io.jalon.engine.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What a model is refused for while the engine parses it, as data: the engine keeps nothing of an
 * exception but its message, from which it is read again.
 */
public final class RefusedModel extends BpmnParseException {

  private static final long serialVersionUID = 1L;
  private static final String SIGN = "jalon";
  private static final String BETWEEN = " \u00a6 ";

  /**
   * A refusal.
   *
   * @param code of a problem, e.g. {@code model.foreign}
   * @param elementId the element that it is about, as the model calls it
   * @param at what the parser was reading, for its line and column
   * @param args what the text of the problem speaks of
   */
  public RefusedModel(String code, String elementId, Element at, List<String> args) {
    super(said(code, elementId, args), at);
  }

  private static String said(String code, String elementId, List<String> args) {
    var parts = new ArrayList<>(List.of(SIGN, code, elementId));
    parts.addAll(args);
    return String.join(BETWEEN, parts);
  }

  /** What the message of a refusal says: its code, its element, and what its text speaks of. */
  public record Said(String code, String elementId, List<String> args) {}

  /** Reads a message; empty when it is one of the engine's own. */
  public static Optional<Said> read(String message) {
    var parts = Arrays.asList(message.split(BETWEEN, -1));
    return parts.size() >= 3 && parts.get(0).equals(SIGN)
        ? Optional.of(new Said(parts.get(1), parts.get(2), parts.subList(3, parts.size())))
        : Optional.empty();
  }
}
