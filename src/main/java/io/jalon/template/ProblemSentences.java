package io.jalon.template;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/**
 * Says problems in a language.
 *
 * @param messages with the texts {@code problem.<code>} and {@code problem.<code>.mend}
 * @param locale the language
 */
public record ProblemSentences(MessageSource messages, Locale locale) {

  /** A last sentence that offers the nearest of no words. */
  private static final Pattern NO_OFFER = Pattern.compile("\\s[^.]*" + Nearest.NONE + "\\.$");

  /** What is wrong; the code itself when nobody has a text for it. */
  public String message(Problem problem) {
    return text(problem, "");
  }

  /** What to do about it. */
  public String mend(Problem problem) {
    return NO_OFFER.matcher(text(problem, ".mend")).replaceFirst("");
  }

  /**
   * The same on a page, where buttons and pages do what addresses of the interface do elsewhere.
   */
  public String mendOnPage(Problem problem) {
    var code = "problem." + problem.code() + ".mend.page";
    var text = messages.getMessage(code, problem.args().toArray(), null, locale);
    return text == null ? mend(problem) : NO_OFFER.matcher(text).replaceFirst("");
  }

  /**
   * All of it, as compilers write it: {@code file.yaml:12:5: what is wrong; how to mend it (path)}.
   *
   * @param file the name of the file
   */
  public String line(String file, Problem problem) {
    var place = problem.position();
    var where = place == null ? file : "%s:%d:%d".formatted(file, place.line(), place.column());
    var path = problem.path().isEmpty() ? "" : " (" + problem.path() + ")";
    return where + ": " + message(problem) + " " + mend(problem) + path;
  }

  private String text(Problem problem, String part) {
    var code = "problem." + problem.code() + part;
    var text = messages.getMessage(code, problem.args().toArray(), code, locale);
    return text == null ? code : text;
  }
}
