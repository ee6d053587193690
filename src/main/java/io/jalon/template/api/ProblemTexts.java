package io.jalon.template.api;

import io.jalon.template.Nearest;
import io.jalon.template.Problem;
import io.jalon.template.Problem.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Says problems in the language of the caller. */
@Component
class ProblemTexts {

  /** A last sentence that offers the nearest of no words. */
  private static final Pattern NO_OFFER = Pattern.compile("\\s[^.]*" + Nearest.NONE + "\\.$");

  private final MessageSource messages;

  ProblemTexts(MessageSource messages) {
    this.messages = messages;
  }

  List<ProblemView> say(List<Problem> problems) {
    return problems.stream().map(this::say).toList();
  }

  /** The answer to a template that cannot be taken because of these problems. */
  ProblemDetail refusal(List<Problem> problems) {
    var detail = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    detail.setTitle(text("template.refused"));
    detail.setDetail(text("template.refused.detail"));
    detail.setProperty("problems", say(problems));
    return detail;
  }

  private ProblemView say(Problem problem) {
    var args = problem.args().toArray();
    var place = problem.position();
    return new ProblemView(
        problem.code(),
        problem.path(),
        problem.severity(),
        place == null ? null : place.line(),
        place == null ? null : place.column(),
        text("problem." + problem.code(), args),
        mend(problem, args));
  }

  private String mend(Problem problem, Object... args) {
    return NO_OFFER.matcher(text("problem." + problem.code() + ".mend", args)).replaceFirst("");
  }

  private String text(String code, Object... args) {
    return Objects.requireNonNull(messages.getMessage(code, args, code, locale()));
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }

  /**
   * A problem as a client reads it.
   *
   * @param code stable, for programs
   * @param path where in the template
   * @param severity whether it bars publication
   * @param line from 1, or {@code null}
   * @param column from 1, or {@code null}
   * @param message what is wrong
   * @param mend what to do about it
   */
  record ProblemView(
      String code,
      String path,
      Severity severity,
      @Nullable Integer line,
      @Nullable Integer column,
      @Nullable String message,
      @Nullable String mend) {}
}
