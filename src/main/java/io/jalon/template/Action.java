package io.jalon.template;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing to do in a step, always tied to one role (F-12, F-22, F-23).
 *
 * @param id stable FEEL name, unique in its template
 * @param role the function that does it, validates it, or supervises it when it is automatic
 * @param kind what is done
 * @param results the named answers that a person chooses from, key to label, in order; empty when
 *     being done is answer enough
 */
public record Action(String id, String role, ActionKind kind, Map<String, String> results) {

  public Action {
    results = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(results));
  }
}
