package io.jalon.web.settings;

import io.jalon.dossier.Role;
import io.jalon.dossier.RoleUses;
import io.jalon.dossier.Roles;
import io.jalon.web.dossier.Reader;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A function as a line of its list.
 *
 * @param archived whether it is offered no more
 * @param archiving when it was archived, and by whom; {@code null} for one that is offered
 * @param templates the names of the sequences that name it
 * @param dossiers on how many dossiers it is needed or held
 * @param warning what archiving it leaves as it is, in words; empty for nothing
 */
public record RoleRow(
    String id,
    String label,
    boolean archived,
    @Nullable String archiving,
    List<String> templates,
    int dossiers,
    String warning) {

  static RoleRow of(
      Role role, Roles.@Nullable Archiving archiving, RoleUses.Uses uses, Reader reader) {
    return new RoleRow(
        role.id(),
        role.label(),
        role.archived(),
        archiving == null
            ? null
            : reader.text(
                "settings.roles.archived.by",
                reader.day(reader.dayOf(archiving.at())),
                reader.account(archiving.by())),
        uses.templates(),
        uses.dossierCount(),
        warning(uses, reader));
  }

  private static String warning(RoleUses.Uses uses, Reader reader) {
    var sequences =
        uses.templates().isEmpty()
            ? ""
            : reader.text(
                "settings.roles.archive.sequences",
                uses.templates().size(),
                String.join(", ", uses.templates()));
    var more = uses.dossierCount() - uses.dossiers().size();
    var named = String.join(", ", uses.dossiers());
    var dossiers =
        uses.dossiers().isEmpty()
            ? ""
            : reader.text(
                "settings.roles.archive.dossiers",
                uses.dossierCount(),
                more > 0 ? reader.text("settings.roles.archive.more", named, more) : named);
    return String.join(
        " ", Stream.of(sequences, dossiers).filter(part -> !part.isEmpty()).toList());
  }
}
