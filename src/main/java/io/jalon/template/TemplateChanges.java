package io.jalon.template;

import io.jalon.template.TemplateChange.Difference;
import io.jalon.template.TemplateChange.Kind;
import io.jalon.template.TemplateChange.Part;
import io.jalon.template.TemplateChange.Place;
import io.jalon.template.TemplateParts.Key;
import io.jalon.template.TemplateParts.Written;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what a version of a template changes of another one (F-48 to F-51). */
public final class TemplateChanges {

  private final TemplateParts before;
  private final TemplateParts after;

  private TemplateChanges(TemplateParts before, TemplateParts after) {
    this.before = before;
    this.after = after;
  }

  /**
   * What was added, removed or is written otherwise, in the order of the file; what only stands at
   * another place of it is not.
   *
   * @param before the earlier version
   * @param after the later one
   */
  public static List<TemplateChange> between(SequenceTemplate before, SequenceTemplate after) {
    return new TemplateChanges(TemplateParts.of(before), TemplateParts.of(after)).all();
  }

  private List<TemplateChange> all() {
    var keys = new ArrayList<>(before.all().keySet());
    after.all().keySet().stream().filter(key -> !before.all().containsKey(key)).forEach(keys::add);
    return Stream.of(Part.values())
        .flatMap(part -> keys.stream().filter(key -> key.part() == part))
        .flatMap(this::change)
        .toList();
  }

  private Stream<TemplateChange> change(Key key) {
    var was = before.all().get(key);
    var is = after.all().get(key);
    if (was == null || is == null) {
      return Stream.of(change(key, Objects.requireNonNullElse(is, was), kind(was), List.of()));
    }
    var differences = differences(was, is);
    return differences.isEmpty()
        ? Stream.empty()
        : Stream.of(change(key, is, Kind.CHANGED, differences));
  }

  private static Kind kind(@Nullable Written was) {
    return was == null ? Kind.ADDED : Kind.REMOVED;
  }

  private TemplateChange change(Key key, Written part, Kind kind, List<Difference> differences) {
    return new TemplateChange(
        key.part(), key.id(), part.step(), kind, differences, affects(key, kind));
  }

  private List<Place> affects(Key key, Kind kind) {
    var named = kind == Kind.REMOVED ? before : after;
    return switch (key.part()) {
      case REPERE -> named.naming(key.id());
      case ROLE -> named.of(key.id());
      default -> List.of();
    };
  }

  private static List<Difference> differences(Written was, Written is) {
    var words = new LinkedHashSet<>(was.texts().keySet());
    words.addAll(is.texts().keySet());
    var moved = new Difference("step", was.step(), is.step());
    var written =
        words.stream()
            .sorted()
            .map(word -> new Difference(word, was.texts().get(word), is.texts().get(word)));
    return Stream.concat(Stream.of(moved), written)
        .filter(found -> !Objects.equals(found.before(), found.after()))
        .toList();
  }
}
