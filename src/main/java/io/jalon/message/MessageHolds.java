package io.jalon.message;

import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.outbox.Holds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds all messages of a template, whatever its version, and lets them go again; the histories of
 * the dossiers whose messages wait are told.
 */
@Component
public class MessageHolds {

  private final Holds holds;
  private final MessageRows rows;
  private final Journal journal;

  MessageHolds(Holds holds, MessageRows rows, Journal journal) {
    this.holds = holds;
    this.rows = rows;
    this.journal = journal;
  }

  /**
   * Holds the messages of a template: nothing leaves, its dossiers go on.
   *
   * @param reason why, in the person's words
   * @return {@code false} when they are held already
   */
  @Transactional
  public boolean hold(String templateId, String reason) {
    if (!holds.hold(templateId, reason)) {
      return false;
    }
    tell("messages_held", templateId, reason);
    return true;
  }

  /**
   * Lets the messages of a template leave.
   *
   * @param reason why, in the person's words
   * @return {@code false} when they were not held
   */
  @Transactional
  public boolean release(String templateId, String reason) {
    if (!holds.release(templateId)) {
      return false;
    }
    tell("messages_released", templateId, reason);
    return true;
  }

  private void tell(String kind, String templateId, String reason) {
    rows.dossiersWaiting(templateId).stream()
        .map(dossier -> Entry.of(kind, dossier).with("template", templateId).with("reason", reason))
        .forEach(journal::write);
  }
}
