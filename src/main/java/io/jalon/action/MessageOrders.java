package io.jalon.action;

import io.jalon.message.Message;
import io.jalon.message.Messages;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prepares the messages of an action from the contents that its version pins. */
@Component
class MessageOrders {

  private final ActionTexts texts;
  private final Messages messages;

  MessageOrders(ActionTexts texts, Messages messages) {
    this.texts = texts;
    this.messages = messages;
  }

  List<Message> prepare(ActionContext context) {
    return messages.prepare(order(context), context.facts(), context.vocabulary());
  }

  private Messages.Order order(ActionContext context) {
    var content = texts.content(context);
    return new Messages.Order(
        context.place(),
        context.dossierId(),
        context.setting("jalon.message"),
        content.subject(),
        content.body(),
        context.setting("jalon.to"),
        context.setting("jalon.letter").equals("true")
            ? Message.Channel.LETTER
            : Message.Channel.EMAIL);
  }
}
