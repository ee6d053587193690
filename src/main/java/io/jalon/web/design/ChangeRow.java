package io.jalon.web.design;

import io.jalon.template.TemplateChange;
import io.jalon.template.TemplateChange.Difference;
import io.jalon.web.dossier.Reader;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A change between two versions, for a person.
 *
 * @param kind {@code added}, {@code removed} or {@code changed}
 * @param part what it is, in words
 * @param id its name in the template
 * @param step the step that it belongs to, or {@code null}
 * @param element its id on the diagram
 */
public record ChangeRow(
    String kind,
    String part,
    String id,
    @Nullable String step,
    String element,
    List<Difference> differences) {

  static ChangeRow of(TemplateChange change, Reader reader) {
    var part = change.part().name().toLowerCase(Locale.ROOT);
    var step = change.step();
    return new ChangeRow(
        change.kind().name().toLowerCase(Locale.ROOT),
        reader.text("sequences.part." + part),
        change.id(),
        step,
        element(change),
        change.differences());
  }

  /** The diagram has a box for each step, and its whole is not marked. */
  private static String element(TemplateChange change) {
    return switch (change.part()) {
      case STEP, END -> change.id();
      case ACTION, ROUTE -> String.valueOf(change.step());
      default -> "";
    };
  }
}
