package io.jalon.engine.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Refusals in the shape of the engine's own, in the language of the caller. */
@Component
class EngineAnswers {

  private final MessageSource texts;
  private final LocaleResolver locales;
  private final ObjectMapper json;

  EngineAnswers(MessageSource texts, LocaleResolver locales, ObjectMapper json) {
    this.texts = texts;
    this.locales = locales;
    this.json = json;
  }

  /** Answers with a text of the messages files, and no word of what stood behind it. */
  void write(HttpServletRequest request, HttpServletResponse response, String type, String code)
      throws IOException {
    var message = texts.getMessage(code, null, locales.resolveLocale(request));
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    var body = json.writeValueAsBytes(Map.of("type", type, "message", message));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
