package io.jalon.dossier;

import io.jalon.journal.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document of a dossier.
 *
 * @param id UUID
 * @param dossierId filed in which dossier
 * @param place where in which run it comes from, or {@code null}
 * @param name one line
 * @param body plain text; may be empty when it is only known to be there
 * @param createdAt when it was filed
 * @param createdBy the account, or for the system the template, that filed it; may be empty
 */
public record Document(
    String id,
    String dossierId,
    Entry.@Nullable Place place,
    String name,
    String body,
    Instant createdAt,
    String createdBy) {}
