package io.jalon.expression;

import java.util.HashMap;
import java.util.Map;

/**
 * How conditions and tags name what became of a call of another program: {@code appel.status},
 * {@code .result}, {@code .code}, {@code .corps} and {@code .reponse.<field>} (F-220).
 */
public final class CallNames {

  /** The status of the answer, e.g. 404. */
  public static final String CODE = "code";

  /** The beginning of its body. */
  public static final String BODY = "corps";

  /** What the template asked of it, by field. */
  public static final String ANSWER = "reponse";

  private CallNames() {}

  /** The names of one call with their types; all may be empty, since it may not have been made. */
  public static Map<String, FactType> of(String action, Map<String, FactType> fields) {
    var names = new HashMap<String, FactType>();
    names.put(action + ".status", FactType.TEXT);
    names.put(action + ".result", FactType.TEXT);
    names.put(action + "." + CODE, FactType.NUMBER);
    names.put(action + "." + BODY, FactType.TEXT);
    fields.forEach((field, type) -> names.put(action + "." + ANSWER + "." + field, type));
    return names;
  }
}
