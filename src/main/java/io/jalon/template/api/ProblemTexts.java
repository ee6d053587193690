package io.jalon.template.api;

import io.jalon.template.ElementName;
import io.jalon.template.Problem;
import io.jalon.template.Problem.Severity;
import io.jalon.template.ProblemSentences;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Says problems in the language of the caller. */
@Component
class ProblemTexts {

  private final MessageSource messages;

  ProblemTexts(MessageSource messages) {
    this.messages = messages;
  }

  List<ProblemView> say(List<Problem> problems, String file) {
    var sentences = new ProblemSentences(messages, locale());
    return problems.stream().map(problem -> view(problem, file, sentences)).toList();
  }

  /** The answer to a template that cannot be taken because of these problems. */
  ProblemDetail refusal(List<Problem> problems, String file) {
    var detail = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    detail.setTitle(text("template.refused"));
    detail.setDetail(text("template.refused.detail"));
    detail.setProperty("problems", say(problems, file));
    return detail;
  }

  /**
   * The same in one text, each with its element and how to mend it, for who shows nothing else.
   *
   * @param names what the elements are called, by the paths of problems
   */
  String inLines(List<Problem> problems, Map<String, ElementName> names) {
    var sentences = new ProblemSentences(messages, locale());
    return problems.stream()
        .map(problem -> place(problem, names) + said(problem, sentences))
        .collect(Collectors.joining("\n"));
  }

  private String place(Problem problem, Map<String, ElementName> names) {
    var name = names.get(problem.path());
    if (name != null) {
      var args = new Object[] {name.name(), name.id()};
      return messages.getMessage("model.element", args, locale()) + " ";
    }
    return problem.path().isEmpty() ? "" : problem.path() + " : ";
  }

  private static String said(Problem problem, ProblemSentences sentences) {
    return sentences.message(problem) + "\n→ " + sentences.mendOnPage(problem);
  }

  private static ProblemView view(Problem problem, String file, ProblemSentences sentences) {
    var place = problem.position();
    return new ProblemView(
        problem.code(),
        file,
        problem.path(),
        problem.severity(),
        place == null ? null : place.line(),
        place == null ? null : place.column(),
        sentences.message(problem),
        sentences.mend(problem),
        sentences.mendOnPage(problem));
  }

  private @Nullable String text(String code) {
    return messages.getMessage(code, null, code, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }

  /**
   * A problem as a client reads it.
   *
   * @param code stable, for programs
   * @param file the name that the caller gave its file, or that of its template
   * @param path where in the template
   * @param severity whether it bars publication
   * @param line from 1, or {@code null}
   * @param column from 1, or {@code null}
   * @param message what is wrong
   * @param mend what to do about it
   * @param mendOnPage the same for who has pages, not addresses, before them
   */
  record ProblemView(
      String code,
      String file,
      String path,
      Severity severity,
      @Nullable Integer line,
      @Nullable Integer column,
      String message,
      String mend,
      String mendOnPage) {}
}
