package io.jalon.journal;

import org.jspecify.annotations.Nullable;

/**
 * From where something was done.
 *
 * @param channel by which way
 * @param address the client's IP address, or {@code null} when there is none, or no more
 */
public record Origin(Channel channel, @Nullable String address) {

  /** What happens by itself. */
  public static final Origin JOB = new Origin(Channel.JOB, null);
}
