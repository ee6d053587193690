package io.jalon.action;

import io.jalon.action.ChangedMessages.Renewed;
import io.jalon.message.Message;
import io.jalon.message.MessageStatus;
import io.jalon.message.Messages;
import io.jalon.message.Validations;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes what could be written to nobody anew, to be validated. */
@Component
class MessagesAnew implements Validations {

  private final ChangedMessages changed;
  private final Messages messages;

  MessagesAnew(ChangedMessages changed, Messages messages) {
    this.changed = changed;
    this.messages = messages;
  }

  @Override
  public Optional<List<Message>> writeAnew(Message message) {
    return changed.renew(message) instanceof Renewed.NotWaiting
        ? Optional.empty()
        : Optional.of(
            messages.at(message.place()).stream()
                .filter(one -> one.status() == MessageStatus.PREPARED)
                .toList());
  }
}
