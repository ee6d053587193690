package io.jalon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.LocaleResolver;

/** What failed outside of a controller: a page for browsers, a problem (RFC 9457) for programs. */
@Controller
class ErrorAnswers extends BasicErrorController {

  private final ApiProblems texts;
  private final LocaleResolver locales;

  ErrorAnswers(
      ErrorAttributes attributes,
      ServerProperties server,
      List<ErrorViewResolver> views,
      ApiProblems texts,
      LocaleResolver locales) {
    super(attributes, server.getError(), views);
    this.texts = texts;
    this.locales = locales;
  }

  @Override
  public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
    HttpStatus status = getStatus(request);
    if (status == HttpStatus.NO_CONTENT) {
      return ResponseEntity.noContent().build();
    }
    var problem = texts.problem(status, locales.resolveLocale(request));
    var body = new LinkedHashMap<String, Object>();
    body.put("title", problem.getTitle());
    body.put("status", problem.getStatus());
    body.put("detail", problem.getDetail());
    if (problem.getProperties() != null) {
      body.putAll(problem.getProperties());
    }
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(body);
  }
}
