package io.jalon.template;

import io.jalon.template.check.Calls;
import io.jalon.template.check.DeclaredReperes;
import io.jalon.template.check.Delays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a template uses of its office, by path in its file. */
public final class TemplateUses {

  private TemplateUses() {}

  /** Its delays. */
  public static Map<String, Delay> delays(SequenceTemplate template) {
    return Delays.of(template);
  }

  /** The repère that it asks for or sets at each path. */
  public static Map<String, String> set(SequenceTemplate template) {
    return DeclaredReperes.set(template);
  }

  /** The repère that gets the date of a receipt, at each path. */
  public static Map<String, String> received(SequenceTemplate template) {
    return DeclaredReperes.received(template);
  }

  /** The other sequences that it launches or switches to (F-59, F-89). */
  public static List<CalledSequence> sequences(SequenceTemplate template) {
    return Calls.of(template).toList();
  }

  /** The repères that its delays, conditions, contents, inputs and settings name (F-51). */
  public static Map<String, Set<String>> reperes(SequenceTemplate template) {
    return DeclaredReperes.uses(template);
  }
}
