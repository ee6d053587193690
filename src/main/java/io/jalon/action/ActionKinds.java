package io.jalon.action;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The kinds of action that exist. Refuses to start with two classes for one kind; that every kind
 * of the template language has its class is checked by {@code CompletenessTest}.
 */
@Component
public class ActionKinds {

  private final Map<String, Effect> effects;
  private final Map<String, HumanAction> humanActions;

  ActionKinds(List<Effect> effects, List<HumanAction> humanActions) {
    this.effects = byKind(effects, Effect::kind);
    this.humanActions = byKind(humanActions, HumanAction::kind);
  }

  /**
   * The effect of a kind.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Effect effect(String kind) {
    return required(effects, kind);
  }

  /**
   * The human action of a kind.
   *
   * @throws IllegalArgumentException if there is none
   */
  public HumanAction humanAction(String kind) {
    return required(humanActions, kind);
  }

  /** Whether the kind is an effect. */
  public boolean isEffect(String kind) {
    return effects.containsKey(kind);
  }

  /** Whether the kind is a human action. */
  public boolean isHumanAction(String kind) {
    return humanActions.containsKey(kind);
  }

  private static <T> Map<String, T> byKind(List<T> found, Function<T, String> kind) {
    var byKind = new HashMap<String, T>();
    for (var one : found) {
      if (byKind.put(kind.apply(one), one) != null) {
        throw new IllegalStateException("two classes for the action kind " + kind.apply(one));
      }
    }
    return Map.copyOf(byKind);
  }

  private static <T> T required(Map<String, T> byKind, String kind) {
    var found = byKind.get(kind);
    if (found == null) {
      throw new IllegalArgumentException("no such action kind: " + kind);
    }
    return found;
  }
}
