package io.jalon.importing.line;

import io.jalon.importing.ImportKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Does with a line what its kind wants. */
@Component
public class LineImports {

  private final Map<ImportKind, LineImport> kinds = new EnumMap<>(ImportKind.class);

  LineImports(List<LineImport> imports) {
    for (var one : imports) {
      if (kinds.put(one.kind(), one) != null) {
        throw new IllegalStateException("Two classes for " + one.kind());
      }
    }
    for (var kind : ImportKind.values()) {
      of(kind);
    }
  }

  /**
   * What a line speaks of.
   *
   * @throws LineRefused when it does not say
   */
  public String subject(ImportKind kind, LineValues line) {
    return of(kind).subject(line);
  }

  /**
   * What a line would do as things stand.
   *
   * @throws LineRefused when it cannot be taken
   */
  public Plan plan(ImportKind kind, LineValues line) {
    return of(kind).plan(line);
  }

  /**
   * Takes back what a line has done.
   *
   * @param made whether it has made its target
   * @throws LineKept when something has followed
   */
  public void undo(ImportKind kind, Effect effect, boolean made) {
    of(kind).undo(effect, made);
  }

  private LineImport of(ImportKind kind) {
    var found = kinds.get(kind);
    if (found == null) {
      throw new IllegalStateException("No class for " + kind);
    }
    return found;
  }
}
