package io.jalon.journal;

import java.time.Instant;
import java.util.Set;

/**
 * One line of the history, as stored.
 *
 * @param id its number in the history of its dossier, from 1 without a gap
 * @param at when, to the millisecond
 * @param author by whom
 * @param origin from where
 * @param entry what
 * @param erased the names of the details that were erased; the entry has them no more
 */
public record JournalEntry(
    long id, Instant at, Author author, Origin origin, Entry entry, Set<String> erased) {

  public JournalEntry {
    erased = Set.copyOf(erased);
  }

  /** A line of which nothing was erased. */
  public JournalEntry(long id, Instant at, Author author, Origin origin, Entry entry) {
    this(id, at, author, origin, entry, Set.of());
  }

  /** The same line with its number. */
  JournalEntry numbered(long number) {
    return new JournalEntry(number, at, author, origin, entry, erased);
  }

  /** The same line, telling something else of what happened. */
  public JournalEntry telling(Entry other) {
    return new JournalEntry(id, at, author, origin, other, erased);
  }

  /** The same line, its author called something else. */
  public JournalEntry by(Author other) {
    return new JournalEntry(id, at, other, origin, entry, erased);
  }
}
