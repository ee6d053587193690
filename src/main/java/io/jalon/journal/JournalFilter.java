package io.jalon.journal;

import java.util.Set;

/**
 * Which lines of a history are wanted.
 *
 * @param kinds those of these kinds, e.g. {@code action_opened}; of every kind when empty
 * @param channels those that came by these channels; by every channel when empty
 */
public record JournalFilter(Set<String> kinds, Set<Channel> channels) {

  /** Every line. */
  public static final JournalFilter ALL = new JournalFilter(Set.of(), Set.of());

  public JournalFilter {
    kinds = Set.copyOf(kinds);
    channels = Set.copyOf(channels);
  }
}
