package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.ActionKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Parts of one sort that the kinds of action have, each by its key in the file.
 *
 * @param <V> the sort
 */
final class KindParts<V> {

  private final List<Function<Object, Map<String, V>>> readers = new ArrayList<>();

  /** Adds what one kind has. */
  <K> KindParts<V> of(Class<K> kind, BiConsumer<K, Map<String, V>> parts) {
    readers.add(
        action -> {
          var read = new LinkedHashMap<String, V>();
          if (kind.isInstance(action)) {
            parts.accept(kind.cast(action), read);
          }
          return read;
        });
    return this;
  }

  /** The parts of an action by their path. */
  Map<String, V> in(Located<Action> action) {
    ActionKind kind = action.part().kind();
    var parts = new LinkedHashMap<String, V>();
    readers.forEach(
        reader ->
            reader
                .apply(kind)
                .forEach((key, part) -> parts.put(action.path(kind.key() + "." + key), part)));
    return parts;
  }
}
