package io.jalon.action;

import io.jalon.message.Message;
import io.jalon.message.MessageEdits;
import io.jalon.message.MessageEdits.Text;
import io.jalon.message.Messages;
import io.jalon.run.Runs;
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

  MessageEditing(
      Messages messages, MessageEdits edits, Runs runs, ApplicationEventPublisher events) {
    this.messages = messages;
    this.edits = edits;
    this.runs = runs;
    this.events = events;
  }

  /**
   * Published, in the transaction that records it, when what waits to be validated says something
   * else.
   *
   * @param message as it is now
   */
  public record Edited(Message message) {}

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
    var edited = edits.edit(message.place(), text);
    if (edited) {
      events.publishEvent(new Edited(messages.find(message.id()).orElseThrow()));
    }
    return edited;
  }

  /** A message by its id, as it is now. */
  public Optional<Message> find(String id) {
    return messages.find(id);
  }
}
