package io.jalon.message;

import io.jalon.message.MessageSearch.Found;
import java.util.List;
import java.util.Optional;

/**
 * The messages to come whose content the newest version of their template writes otherwise: they
 * are corrected on purpose only. Implemented by {@code action}, which knows templates.
 */
public interface OutdatedMessages {

  /** Those of a template; empty when no version of it is published. */
  Optional<Outdated> of(String templateId);

  /**
   * Messages that still say what an earlier version of their template says.
   *
   * @param template what the template is called
   * @param version its newest version
   * @param messages the oldest first
   */
  record Outdated(String template, int version, List<Found> messages) {
    public Outdated {
      messages = List.copyOf(messages);
    }
  }
}
