package io.jalon.web.design;

import io.jalon.template.Problem;
import io.jalon.template.Problem.Severity;
import io.jalon.template.ProblemSentences;
import io.jalon.template.Publisher;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is wrong in a draft, for a person. */
@Component
class Checks {

  private final Publisher publisher;
  private final MessageSource messages;
  private final UnwrittenTexts unwritten;

  Checks(Publisher publisher, MessageSource messages, UnwrittenTexts unwritten) {
    this.unwritten = unwritten;
    this.publisher = publisher;
    this.messages = messages;
  }

  private static final Set<String> HOLES = Set.of("route.otherwise.missing", "result.open");

  /** A problem, where it is and how to mend it. */
  record Found(
      String code,
      String path,
      boolean error,
      @Nullable Integer line,
      String message,
      String mend) {

    /** Whether it is an error by which the diagram cannot be drawn; a way that is missing can. */
    boolean undrawable() {
      return error && !HOLES.contains(code);
    }

    private static Found of(Problem problem, ProblemSentences sentences, DraftNames names) {
      var place = problem.position();
      return new Found(
          problem.code(),
          problem.path(),
          problem.severity() == Severity.ERROR,
          place == null ? null : place.line(),
          sentences.message(names.named(problem)),
          sentences.mendOnPage(names.advised(problem)));
    }
  }

  /**
   * Every problem of a draft, by place, with the names that people know.
   *
   * @param tree its parts, or {@code null} when it is no YAML
   */
  List<Found> of(
      String source, @Nullable Map<String, Object> tree, DraftNames names, Locale locale) {
    var sentences = new ProblemSentences(messages, locale);
    return Stream.concat(publisher.check(source).stream(), unwritten.in(tree).stream())
        .map(one -> Found.of(one, sentences, names))
        .toList();
  }
}
