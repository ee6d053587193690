package io.jalon.action;

import io.jalon.calendar.OfficeTime;
import io.jalon.message.Message;
import io.jalon.message.Messages;
import io.jalon.task.TaskStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Validates a message before it leaves (F-19): what is shown is what will be sent. */
@Component
class ValidateMessageAction implements HumanAction {

  private static final String VALIDATED = "validated";

  private final MessageOrders orders;
  private final Messages messages;
  private final MessageSource texts;
  private final OfficeTime office;

  ValidateMessageAction(
      MessageOrders orders, Messages messages, MessageSource texts, OfficeTime office) {
    this.orders = orders;
    this.messages = messages;
    this.texts = texts;
    this.office = office;
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
    return new Sheet(text("task.validate-message", subject), "", recipients, subject, body);
  }

  @Override
  public Map<String, String> answers(ActionContext context) {
    var answers = new LinkedHashMap<String, String>();
    answers.put(VALIDATED, text("task.validate-message.validated"));
    answers.put("refused", text("task.validate-message.refused"));
    return answers;
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

  private static String recipient(Message message) {
    return message.recipientName() + " <" + message.recipientAddress() + ">";
  }

  /** Titles are kept with the task, so they are written in the office's language. */
  private String text(String code, Object... args) {
    return texts.getMessage(code, args, office.locale());
  }
}
