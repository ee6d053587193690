package io.jalon.template.grammar;

import io.jalon.template.Action;
import io.jalon.template.Always;
import io.jalon.template.End;
import io.jalon.template.MessageContent;
import io.jalon.template.Route;
import io.jalon.template.Step;
import java.util.Map;

/** What is written of each part of a sequence, by the words of the language. */
public final class PartText {

  private final ActionText actions = new ActionText(new ActionGrammar());

  /** A step, without its actions and routes. */
  public Map<String, String> step(Step step) {
    return SequenceText.head(step).flat();
  }

  /** An action, e.g. {@code task.due: 10 days}. */
  public Map<String, String> action(Action action) {
    return actions.write(action).flat();
  }

  /** A route. */
  public static Map<String, String> route(Route route) {
    return SequenceText.route(route).flat();
  }

  /** An end. */
  public static Map<String, String> end(End end) {
    return SequenceText.end(end).flat();
  }

  /** What holds in every step. */
  public static Map<String, String> always(Always always) {
    return SequenceText.always(always).flat();
  }

  /** The content of a message. */
  public static Map<String, String> message(MessageContent content) {
    return Map.of("subject", content.subject(), "body", content.body());
  }
}
