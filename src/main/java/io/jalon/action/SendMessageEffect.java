package io.jalon.action;

import io.jalon.message.Messages;
import org.springframework.stereotype.Component;

/**
 * Sends a message (F-18): the one that a person has validated, or one prepared now when it is
 * automatic.
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
  public void run(ActionContext context) {
    if (messages.at(context.place()).isEmpty()) {
      orders.prepare(context);
    }
    messages.release(context.place());
  }
}
