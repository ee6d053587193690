package io.jalon.compiler.plan;

import java.util.Map;

/**
 * A template as nodes and flows, before any XML and any position.
 *
 * @param id the process id, which is the template's
 * @param name what the office calls it
 * @param properties what the engine reads on the process, in order
 * @param scope what runs
 */
public record Plan(String id, String name, Map<String, String> properties, Scope scope) {

  /** The plan as text, one node or flow a line, for people and goldens. */
  @Override
  public String toString() {
    return new PlanText().write(this);
  }
}
