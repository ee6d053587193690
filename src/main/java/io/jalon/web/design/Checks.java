package io.jalon.web.design;

import io.jalon.template.Problem;
import io.jalon.template.Problem.Severity;
import io.jalon.template.ProblemSentences;
import io.jalon.template.Publisher;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is wrong in a draft, for a person. */
@Component
class Checks {

  private final Publisher publisher;
  private final MessageSource messages;

  Checks(Publisher publisher, MessageSource messages) {
    this.publisher = publisher;
    this.messages = messages;
  }

  /** A problem, where it is and how to mend it. */
  record Found(String path, boolean error, @Nullable Integer line, String message, String mend) {

    private static Found of(Problem problem, ProblemSentences sentences) {
      var place = problem.position();
      return new Found(
          problem.path(),
          problem.severity() == Severity.ERROR,
          place == null ? null : place.line(),
          sentences.message(problem),
          sentences.mend(problem));
    }
  }

  /** Every problem of a draft, by place. */
  List<Found> of(String source, Locale locale) {
    var sentences = new ProblemSentences(messages, locale);
    return publisher.check(source).stream().map(one -> Found.of(one, sentences)).toList();
  }
}
