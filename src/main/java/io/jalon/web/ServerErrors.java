package io.jalon.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.HtmlUtils;

/**
 * What the server itself refuses before anything of ours is asked, e.g. a malformed request line: a
 * problem (RFC 9457), or a plain page for browsers, without a word about the server.
 */
final class ServerErrors extends ErrorReportValve {

  /** The code of an address or a header that is not written as it has to be. */
  static final String MALFORMED = "error.malformed";

  private static final Logger LOG = LoggerFactory.getLogger(ServerErrors.class);

  private final ApiProblems texts;
  private final LocaleResolver locales;
  private final ObjectMapper json;

  ServerErrors(ApiProblems texts, LocaleResolver locales, ObjectMapper json) {
    this.texts = texts;
    this.locales = locales;
    this.json = json;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    Locale locale = locales.resolveLocale(request);
    ProblemDetail problem =
        texts.problem(HttpStatusCode.valueOf(status), status == 400 ? MALFORMED : null, locale);
    try {
      if (Paths.wantsPage(request)) {
        write(response, MediaType.TEXT_HTML_VALUE, page(problem, locale));
      } else {
        write(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, json.writeValueAsString(problem));
      }
    } catch (IOException | IllegalStateException gone) {
      LOG.debug("An error could not be reported", gone);
    }
  }

  private static void write(Response response, String type, String text) throws IOException {
    response.setContentType(type);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    var writer = response.getReporter();
    if (writer != null) {
      writer.write(text);
      response.finishResponse();
    }
  }

  private static String page(ProblemDetail problem, Locale locale) {
    return """
    <!doctype html>
    <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
    <body><h1>%2$s</h1><p>%s</p></body></html>
    """
        .formatted(locale.getLanguage(), shown(problem.getTitle()), shown(problem.getDetail()));
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
  }
}
