package io.jalon.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a template that another version has not, or has otherwise (F-48 to F-51).
 *
 * @param part what it is
 * @param id its id: of a route, where it leads to; of what holds in every step, its event or, for a
 *     date, the role that it alerts; of the template, its own
 * @param step the step that it belongs to, in the later version when it is in both; {@code null}
 *     for what belongs to none
 * @param kind what became of it
 * @param differences what is written otherwise; empty when it was added or removed
 * @param affects the steps, actions, routes, messages and dates that name it: of a removed repère
 *     or role those of the earlier version, else those of the later one; empty for other parts
 */
public record TemplateChange(
    Part part,
    String id,
    @Nullable String step,
    Kind kind,
    List<Difference> differences,
    List<Place> affects) {

  public TemplateChange {
    differences = List.copyOf(differences);
    affects = List.copyOf(affects);
  }

  /** What a template is made of. */
  public enum Part {
    TEMPLATE,
    ROLE,
    REPERE,
    ALWAYS,
    STEP,
    ACTION,
    ROUTE,
    END,
    MESSAGE
  }

  /** What became of a part. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * A part and where it is.
   *
   * @param part what it is
   * @param id its id
   * @param step the step that it belongs to, or {@code null}
   */
  public record Place(Part part, String id, @Nullable String step) {}

  /**
   * What is written otherwise.
   *
   * @param what the word of the language, e.g. {@code when} or {@code task.due}
   * @param before as the earlier version has it, or {@code null} when it says nothing
   * @param after as the later version has it, or {@code null} when it says nothing
   */
  public record Difference(String what, @Nullable String before, @Nullable String after) {}
}
