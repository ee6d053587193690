package io.jalon.action;

import io.jalon.journal.Entry;
import io.jalon.message.FactLabels;
import io.jalon.message.Message;
import io.jalon.message.MessageCauses;
import io.jalon.message.MessageEdits;
import io.jalon.message.MessageFacts;
import io.jalon.message.MessageStatus;
import io.jalon.message.Messages;
import io.jalon.task.TaskStatus;
import io.jalon.task.WrongInput;
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
  private final Changes changes;
  private final ActionTexts texts;
  private final Answers answers;

  /** What becomes of messages that wait. */
  @Component
  record Changes(
      MessageEdits edits,
      MessageCauses causes,
      AttachedDocuments attached,
      MessageFacts facts,
      FactLabels names) {}

  ValidateMessageAction(
      MessageOrders orders,
      Messages messages,
      Changes changes,
      ActionTexts texts,
      Answers answers) {
    this.orders = orders;
    this.messages = messages;
    this.changes = changes;
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
    var recipients = recipients(prepared);
    var subject = prepared.isEmpty() ? "" : prepared.get(0).subject();
    var body = prepared.isEmpty() ? "" : prepared.get(0).body();
    var attached = prepared.isEmpty() ? "" : changes.attached().of(prepared.get(0));
    return new Sheet(
        texts.own("task.validate-message", subject), "", recipients, subject, body, attached);
  }

  @Override
  public Map<String, String> answers(ActionContext context) {
    return answers.own("validate-message", List.of(VALIDATED, "refused"));
  }

  @Override
  public TaskStatus answered(
      ActionContext context, @Nullable String result, @Nullable String note) {
    if (VALIDATED.equals(result)) {
      written(context);
      unchanged(context);
      complete(context);
      return TaskStatus.VALIDATED;
    }
    if (note == null) {
      throw new AsksRefused(List.of(WrongInput.note("task.validate-message.reason")));
    }
    messages.refuse(context.place(), note);
    return TaskStatus.REFUSED;
  }

  /** What could be written to nobody is not validated: nothing would leave. */
  private void written(ActionContext context) {
    var all = messages.at(context.place());
    if (!all.isEmpty() && all.stream().allMatch(one -> one.status() == MessageStatus.FAILED)) {
      throw new AsksRefused(
          List.of(new WrongInput("", "task.validate-message.unwritten", List.of(""))));
    }
  }

  /** What was written with other facts than those of now is looked at again first. */
  private void unchanged(ActionContext context) {
    var changed = changes.facts().changes(context.place());
    if (!changed.isEmpty()) {
      var told = changed.stream().map(this::told).collect(Collectors.joining(" ; "));
      throw new AsksRefused(
          List.of(new WrongInput("", "task.validate-message.facts", List.of("", told))));
    }
  }

  private String told(MessageFacts.Fact fact) {
    var locale = texts.locale();
    var names = changes.names();
    return texts.own(
        "fact.changed",
        names.of(fact.path(), names.all(locale), locale),
        names.said(fact.was(), locale),
        names.said(fact.is(), locale));
  }

  /** What is validated leaves with all that it announces. */
  private void complete(ActionContext context) {
    var missing = changes.edits().missing(context.place());
    if (!missing.isEmpty()) {
      var names = List.of("", String.join(", ", missing));
      throw new AsksRefused(List.of(new WrongInput("", "task.validate-message.attachment", names)));
    }
  }

  /** An empty text leaves nothing to validate. */
  @Override
  public void typed(ActionContext context, String subject, String body) {
    if (subject.isBlank() || body.isBlank()) {
      throw new AsksRefused(List.of(WrongInput.note("task.validate-message.empty")));
    }
    changes.edits().edit(context.place(), new MessageEdits.Text(subject, body));
  }

  @Override
  public void closed(Entry.Place place) {
    changes.causes().cancelled(place);
  }

  /** To whom messages that are validated together go. */
  static String recipients(List<Message> prepared) {
    return prepared.stream()
        .map(ValidateMessageAction::recipient)
        .collect(Collectors.joining(", "));
  }

  private static String recipient(Message message) {
    return message.recipientAddress().isEmpty()
        ? message.recipientName()
        : message.recipientName() + " <" + message.recipientAddress() + ">";
  }
}
