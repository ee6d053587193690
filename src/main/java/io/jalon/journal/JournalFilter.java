package io.jalon.journal;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a history are wanted.
 *
 * @param kinds those of these kinds, e.g. {@code action_opened}; of every kind when empty
 * @param channels those that came by these channels; by every channel when empty
 * @param run those of this run, or {@code null} for all
 * @param author those of the person with this account, those of Jalon itself when empty, or {@code
 *     null} for everybody's
 * @param from those since then, or {@code null}
 * @param until those before then, or {@code null}
 */
public record JournalFilter(
    Set<String> kinds,
    Set<Channel> channels,
    @Nullable String run,
    @Nullable String author,
    @Nullable Instant from,
    @Nullable Instant until) {

  /** Every line. */
  public static final JournalFilter ALL = new JournalFilter(Set.of(), Set.of());

  public JournalFilter {
    kinds = Set.copyOf(kinds);
    channels = Set.copyOf(channels);
  }

  /** Lines of some kinds that came by some channels. */
  public JournalFilter(Set<String> kinds, Set<Channel> channels) {
    this(kinds, channels, null, null, null, null);
  }
}
