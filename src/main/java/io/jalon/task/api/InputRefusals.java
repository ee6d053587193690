package io.jalon.task.api;

import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers inputs that cannot be taken with 422, input by input. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = InputRefusals.class)
class InputRefusals {

  private final InputTexts texts;

  InputRefusals(InputTexts texts) {
    this.texts = texts;
  }

  @ExceptionHandler
  ProblemDetail refused(RefusedInputs refused, Locale locale) {
    return texts.problem(refused.inputs(), locale);
  }
}
