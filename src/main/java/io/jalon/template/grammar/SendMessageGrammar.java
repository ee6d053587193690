package io.jalon.template.grammar;

import io.jalon.template.ActionKind;
import io.jalon.template.ActionKind.SendMessage;

/** {@code send-message: { template, to, validate, letter }}. */
final class SendMessageGrammar implements KindGrammar {

  @Override
  public String key() {
    return "send-message";
  }

  @Override
  public Class<? extends ActionKind> kind() {
    return SendMessage.class;
  }

  @Override
  public ActionKind read(Fields action) {
    var message = action.fields(key());
    message.allow("template", "to", "validate", "letter");
    return new SendMessage(
        message.id("template"),
        message.id("to"),
        Choice.yes(message, "validate"),
        Choice.yes(message, "letter"));
  }
}
