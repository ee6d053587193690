package io.jalon.web.design;

import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.template.TemplateChange;
import io.jalon.template.TemplateChange.Difference;
import io.jalon.template.TemplateChange.Kind;
import io.jalon.template.TemplateChange.Part;
import io.jalon.template.TemplateChanges;
import io.jalon.web.dossier.Reader;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one version of a sequence changes of another, for a person. */
final class ChangeRows {

  private final SequenceTemplate before;
  private final SequenceTemplate after;
  private final Reader reader;
  private final WrittenWords was;
  private final WrittenWords is;

  ChangeRows(SequenceTemplate before, SequenceTemplate after, Reader reader, OfficeWords office) {
    this.before = before;
    this.after = after;
    this.reader = reader;
    this.was = new WrittenWords(before, new Names(before, reader, office), reader);
    this.is = new WrittenWords(after, new Names(after, reader, office), reader);
  }

  List<ChangeRow> all() {
    return TemplateChanges.between(before, after).stream().map(this::row).toList();
  }

  private ChangeRow row(TemplateChange change) {
    var words = change.kind() == Kind.REMOVED ? was : is;
    return new ChangeRow(
        change.kind().name().toLowerCase(Locale.ROOT),
        reader.text("sequences.part." + change.part().name().toLowerCase(Locale.ROOT)),
        words.name(change.part(), change.id()),
        place(change, words),
        elements(change),
        change.differences().stream().map(one -> said(change.part(), one)).toList());
  }

  private @Nullable String place(TemplateChange change, WrittenWords words) {
    if (change.part() == Part.MESSAGE && change.kind() == Kind.CHANGED) {
      var names = joined(change.id(), Step::name, ", ");
      return names.isEmpty() ? null : names;
    }
    var step = change.step();
    return step == null || change.part() == Part.STEP ? null : words.place(step);
  }

  /** Of each step that uses a message. */
  private String joined(String message, Function<Step, String> what, String by) {
    return after.steps().stream()
        .filter(step -> MessageContents.uses(step, message))
        .map(what)
        .collect(Collectors.joining(by));
  }

  private Difference said(Part part, Difference one) {
    var before = one.before();
    var after = one.after();
    return new Difference(
        is.label(part, one.what()),
        before == null ? null : was.value(part, one.what(), before),
        after == null ? null : is.value(part, one.what(), after));
  }

  /**
   * The boxes of the diagram, between spaces: it has one for each step, and its whole is not
   * marked. A message is where it is sent from.
   */
  private String elements(TemplateChange change) {
    return switch (change.part()) {
      case STEP, END -> change.id();
      case ACTION, ROUTE -> String.valueOf(change.step());
      case MESSAGE -> change.kind() == Kind.CHANGED ? joined(change.id(), Step::id, " ") : "";
      default -> "";
    };
  }
}
