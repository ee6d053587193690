package io.jalon.web;

import io.jalon.calendar.OfficeFormat;
import io.jalon.calendar.OfficeTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Says in the person’s language what went wrong. */
@Component
class ApiProblems {

  private final MessageSource messages;
  private final OfficeFormat dates;

  ApiProblems(MessageSource messages, OfficeTime office) {
    this.dates = new OfficeFormat(office);
    this.messages = messages;
  }

  /** A problem of which nothing more than its status is said. */
  ProblemDetail problem(HttpStatusCode status, Locale locale) {
    return problem(status, null, null, locale);
  }

  /** A problem with a text that names nothing. */
  ProblemDetail problem(HttpStatusCode status, @Nullable String code, Locale locale) {
    return problem(status, code, null, locale);
  }

  /**
   * A problem.
   *
   * @param code a code of the messages files, kept as {@code code}; without a text of its own, the
   *     status speaks, and the code is that of the status, e.g. {@code error.403}
   * @param values what the text names, instants among them as the office writes dates, or {@code
   *     null}
   */
  ProblemDetail problem(
      HttpStatusCode status, @Nullable String code, Object @Nullable [] values, Locale locale) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setTitle(ofStatus(status, "title", locale));
    String general = ofStatus(status, "detail", locale);
    problem.setDetail(
        code == null
            ? general
            : messages.getMessage(code, dates.written(values, locale), general, locale));
    var named = code != null && messages.getMessage(code, null, null, locale) != null;
    problem.setProperty("code", named ? code : "error." + status.value());
    return problem;
  }

  private String ofStatus(HttpStatusCode status, String part, Locale locale) {
    String family = "error.%dxx.%s".formatted(status.value() / 100, part);
    String code = "error.%d.%s".formatted(status.value(), part);
    String otherwise = messages.getMessage(family, null, locale);
    String text = messages.getMessage(code, null, otherwise, locale);
    return text == null ? otherwise : text;
  }
}
