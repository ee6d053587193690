package io.jalon.action;

import io.jalon.message.Message;
import io.jalon.message.Messages;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Sends a message, by e-mail or as a letter to print (F-18): the one that a person has validated,
 * or one prepared now when it is automatic.
 */
@Component
class SendMessageEffect implements Effect {

  private final MessageOrders orders;
  private final Messages messages;

  SendMessageEffect(MessageOrders orders, Messages messages) {
    this.orders = orders;
    this.messages = messages;
  }

  @Override
  public String kind() {
    return "send-message";
  }

  @Override
  public Outcome run(ActionContext context) {
    orders.send(context);
    return Outcome.DONE;
  }

  @Override
  public List<String> drop(ActionContext context) {
    return messages.drop(context.place()).stream().map(Message::subject).toList();
  }

  @Override
  public String dropped() {
    return "message_dropped";
  }
}
