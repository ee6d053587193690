package io.jalon.journal;

import java.time.Instant;

/**
 * One line of the history, as stored.
 *
 * @param id grows with time
 * @param at when, to the millisecond
 * @param author by whom
 * @param entry what
 */
public record JournalEntry(long id, Instant at, Author author, Entry entry) {}
