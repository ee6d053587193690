package io.jalon.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** What a call hears that is refused before it reaches a controller (RFC 9457). */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ApiProblems texts;
  private final LocaleResolver locales;
  private final ObjectMapper json;

  Refusals(ApiProblems texts, LocaleResolver locales, ObjectMapper json) {
    this.texts = texts;
    this.locales = locales;
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    write(request, response, HttpStatus.UNAUTHORIZED);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException {
    ProblemDetail problem =
        refusal instanceof CsrfException
            ? texts.problem(HttpStatus.FORBIDDEN, "error.csrf", locales.resolveLocale(request))
            : texts.problem(HttpStatus.FORBIDDEN, locales.resolveLocale(request));
    write(request, response, problem);
  }

  /** Answers with what a status says by itself. */
  void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
      throws IOException {
    write(request, response, texts.problem(status, locales.resolveLocale(request)));
  }

  /** Answers with a code of the messages files, whose text may name values. */
  void write(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String code,
      Object... values)
      throws IOException {
    write(request, response, texts.problem(status, code, values, locales.resolveLocale(request)));
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
      throws IOException {
    problem.setInstance(instance(request));
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    json.writeValue(response.getOutputStream(), problem);
  }

  /** The address that was asked; none when it is no address at all. */
  private static @Nullable URI instance(HttpServletRequest request) {
    try {
      return new URI(request.getRequestURI());
    } catch (URISyntaxException malformed) {
      return null;
    }
  }
}
