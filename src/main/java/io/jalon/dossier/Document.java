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
 * @param file what is known of its file, or {@code null} when it has none
 */
public record Document(
    String id,
    String dossierId,
    Entry.@Nullable Place place,
    String name,
    String body,
    Instant createdAt,
    String createdBy,
    @Nullable File file) {

  /**
   * The file of a document.
   *
   * @param name as it was given, one line
   * @param type its media type, as its bytes and its name say
   * @param size in bytes
   * @param sha256 of its bytes, in hexadecimal
   */
  public record File(String name, String type, int size, String sha256) {}
}
