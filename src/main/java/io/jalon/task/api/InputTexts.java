package io.jalon.task.api;

import io.jalon.task.WrongInput;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Says in the caller's language what is wrong with the inputs of an answer. */
@Component
class InputTexts {

  private static final String CODE = "task.wrong-inputs";

  private final MessageSource messages;

  InputTexts(MessageSource messages) {
    this.messages = messages;
  }

  ProblemDetail problem(List<WrongInput> inputs, Locale locale) {
    var problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    problem.setTitle(messages.getMessage("error.4xx.title", null, locale));
    problem.setDetail(messages.getMessage(CODE, null, locale));
    problem.setProperty("code", CODE);
    problem.setProperty("errors", inputs.stream().map(input -> wrong(input, locale)).toList());
    return problem;
  }

  private Wrong wrong(WrongInput input, Locale locale) {
    var text = messages.getMessage(input.code(), input.args().toArray(), input.code(), locale);
    return new Wrong(
        input.input().isEmpty() ? "note" : "asks." + input.input(), String.valueOf(text));
  }

  /** One input that is wrong. */
  record Wrong(String field, String message) {}
}
