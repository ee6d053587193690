package io.jalon.action;

import io.jalon.message.Message;
import io.jalon.message.MessageEdits;
import io.jalon.message.MessageEdits.Text;
import io.jalon.message.MessageStatus;
import io.jalon.message.Messages;
import io.jalon.run.Runs;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a message says before it is validated, one person after the other. */
@Component
public class MessageEditing {

  private final Messages messages;
  private final MessageEdits edits;
  private final Runs runs;
  private final ApplicationEventPublisher events;
  private final AttachedDocuments attached;

  MessageEditing(
      Messages messages,
      MessageEdits edits,
      Runs runs,
      ApplicationEventPublisher events,
      AttachedDocuments attached) {
    this.messages = messages;
    this.edits = edits;
    this.runs = runs;
    this.events = events;
    this.attached = attached;
  }

  /**
   * Published, in the transaction that records it, when what waits to be validated says something
   * else.
   *
   * @param message as it is now
   * @param attached what goes along with it, as people read it
   * @param recipients to whom it goes, as people read it
   */
  public record Edited(Message message, String attached, String recipients) {}

  /**
   * Changes a message, and those to others that were written with it.
   *
   * @param message one of them
   * @param text what they say from now on
   * @return {@code false} when it does not wait for its validation any more
   */
  @Transactional
  public boolean edit(Message message, Text text) {
    runs.lock(message.place().runId());
    return told(message, edits.edit(message.place(), text));
  }

  /**
   * Gives a message, and those to others that were written with it, other documents to go along.
   *
   * @param message one of them
   * @param documents the ids of documents of its dossier
   * @throws NoSuchElementException when one of them is none
   */
  @Transactional
  public boolean attach(Message message, List<String> documents) {
    runs.lock(message.place().runId());
    var found = attached.named(message.dossierId(), documents);
    return told(message, edits.attach(message.place(), found));
  }

  /** Tells the form of the validation what it has to show now. */
  boolean told(Message message, boolean changed) {
    if (changed) {
      var now = messages.find(message.id()).orElseThrow();
      var together = messages.at(now.place()).stream().filter(MessageEditing::waits).toList();
      var recipients = ValidateMessageAction.recipients(together);
      events.publishEvent(new Edited(now, attached.of(now), recipients));
    }
    return changed;
  }

  private static boolean waits(Message message) {
    return message.status() == MessageStatus.PREPARED;
  }

  /** A message by its id, as it is now. */
  public Optional<Message> find(String id) {
    return messages.find(id);
  }
}
