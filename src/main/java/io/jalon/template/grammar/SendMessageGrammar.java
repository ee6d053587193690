package io.jalon.template.grammar;

import io.jalon.template.ActionKind;
import io.jalon.template.ActionKind.SendMessage;
import java.util.List;

/** {@code send-message: { template, to, validate }}. */
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
    message.allow("template", "to", "validate");
    var validate = Choice.optional(message, "validate", List.of("true", "false"));
    return new SendMessage(
        message.id("template"), message.id("to"), validate.filter("true"::equals).isPresent());
  }
}
