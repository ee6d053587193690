package io.jalon.importing.line;

import io.jalon.importing.LineResult;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a line would do as things stand.
 *
 * @param result whether it would make or change something
 * @param target the id of what it met, or {@code null}
 * @param dossierId on which dossier, or {@code null}
 * @param work does it, in the transaction under way
 */
public record Plan(
    LineResult result,
    @Nullable String target,
    @Nullable String dossierId,
    Supplier<@Nullable Effect> work) {

  static Plan create(@Nullable String dossierId, Supplier<Effect> work) {
    return new Plan(LineResult.WOULD_CREATE, null, dossierId, work::get);
  }

  static Plan update(String target, @Nullable String dossierId, Supplier<Effect> work) {
    return new Plan(LineResult.WOULD_UPDATE, target, dossierId, work::get);
  }

  static Plan unchanged(String target, @Nullable String dossierId) {
    return new Plan(LineResult.UNCHANGED, target, dossierId, () -> null);
  }
}
