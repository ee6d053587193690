package io.jalon.action;

import io.jalon.journal.Entry;
import io.jalon.message.Message;
import io.jalon.message.MessageCauses;
import io.jalon.message.Messages;
import io.jalon.task.TaskStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Validates a message before it leaves (F-19): what is shown is what will be sent. */
@Component
class ValidateMessageAction implements HumanAction {

  private static final String VALIDATED = "validated";

  private final MessageOrders orders;
  private final Messages messages;
  private final MessageCauses causes;
  private final ActionTexts texts;
  private final Answers answers;

  ValidateMessageAction(
      MessageOrders orders,
      Messages messages,
      MessageCauses causes,
      ActionTexts texts,
      Answers answers) {
    this.orders = orders;
    this.messages = messages;
    this.causes = causes;
    this.texts = texts;
    this.answers = answers;
  }

  @Override
  public String kind() {
    return "validate-message";
  }

  @Override
  public Sheet open(ActionContext context) {
    List<Message> prepared = orders.prepare(context);
    var recipients =
        prepared.stream().map(ValidateMessageAction::recipient).collect(Collectors.joining(", "));
    var subject = prepared.isEmpty() ? "" : prepared.get(0).subject();
    var body = prepared.isEmpty() ? "" : prepared.get(0).body();
    return new Sheet(texts.own("task.validate-message", subject), "", recipients, subject, body);
  }

  @Override
  public Map<String, String> answers(ActionContext context) {
    return answers.own("validate-message", VALIDATED, "refused");
  }

  @Override
  public TaskStatus answered(
      ActionContext context, @Nullable String result, @Nullable String note) {
    if (VALIDATED.equals(result)) {
      return TaskStatus.VALIDATED;
    }
    messages.refuse(context.place(), note);
    return TaskStatus.REFUSED;
  }

  @Override
  public void closed(Entry.Place place) {
    causes.cancelled(place);
  }

  private static String recipient(Message message) {
    return message.recipientAddress().isEmpty()
        ? message.recipientName()
        : message.recipientName() + " <" + message.recipientAddress() + ">";
  }
}
