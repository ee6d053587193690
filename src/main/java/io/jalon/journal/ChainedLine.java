package io.jalon.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line in the chain of its dossier.
 *
 * @param line what it tells
 * @param seal what stands for its values
 * @param previous the hash of the line before, {@link #NONE} for the first
 * @param hash of everything but the IP address, the line before included
 */
record ChainedLine(JournalEntry line, Seal seal, String previous, String hash) {

  /** What the first line follows. */
  static final String NONE = "0".repeat(64);

  /** Adds a new line to a chain. */
  static ChainedLine after(String previous, JournalEntry line) {
    var seal = Seal.fresh();
    return new ChainedLine(line, seal, previous, hash(previous, line, seal));
  }

  /** Whether its hash is that of what it tells. */
  boolean genuine() {
    try {
      return hash(previous, line, seal).equals(hash);
    } catch (IllegalStateException valueWithoutKey) {
      return false;
    }
  }

  /** The values that may be erased: the details and the author's id. */
  static Map<String, String> values(JournalEntry line) {
    var values = new LinkedHashMap<>(line.entry().details());
    values.put(Seal.AUTHOR, line.author().id());
    return values;
  }

  private static String hash(String previous, JournalEntry line, Seal seal) {
    var entry = line.entry();
    var sha =
        new Sha256()
            .add(previous)
            .add(entry.dossierId())
            .add(line.id())
            .add(line.at())
            .add(line.author().kind())
            .add(line.origin().channel())
            .add(entry.kind());
    place(sha, entry.place());
    seal.of(values(line)).forEach((name, digest) -> sha.add(name).add(digest));
    return sha.hex();
  }

  private static void place(Sha256 sha, Entry.@Nullable Place place) {
    if (place == null) {
      sha.add(null);
      return;
    }
    sha.add(place.runId())
        .add(place.templateId())
        .add(place.version())
        .add(place.stepId())
        .add(place.actionId())
        .add(place.pass());
  }
}
