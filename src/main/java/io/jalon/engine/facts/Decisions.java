package io.jalon.engine.facts;

import io.jalon.expression.Decision;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The conditions that were decided in this command, kept until the route that they led to is
 * journalled (F-82).
 */
@Component
public class Decisions {

  private final CommandScope scope;

  Decisions(CommandScope scope) {
    this.scope = scope;
  }

  /** Notes a decision of an execution. */
  public void note(String executionId, Decision decision) {
    scope.get(key(executionId), ArrayList<Decision>::new).add(decision);
  }

  /** The decisions of an execution since the last time, in order. */
  public List<Decision> take(String executionId) {
    List<Decision> taken = scope.get(key(executionId), ArrayList<Decision>::new);
    scope.forget(key(executionId));
    return taken;
  }

  private static Object key(String executionId) {
    return List.of(Decisions.class, executionId);
  }
}
