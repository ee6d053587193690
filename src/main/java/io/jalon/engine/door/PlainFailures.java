package io.jalon.engine.door;

import static jakarta.servlet.http.HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps what Java says about a failure inside: the engine's own words about what it refuses pass, a
 * null pointer's about classes and methods do not.
 */
@Component
class PlainFailures extends OncePerRequestFilter {

  /** The kinds of failures whose words are the engine's, or Jalon's in its place. */
  private static final Set<String> ENGINES =
      Set.of(
          "ProcessEngineException",
          "RestException",
          "InvalidRequestException",
          "NullValueException",
          "NotFoundException",
          "TaskAlreadyClaimedException",
          "OptimisticLockingException");

  /** The class of a cause, before what it says. */
  private static final Pattern CLASS =
      Pattern.compile("\\b[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z]\\w*(Exception|Error): ");

  private final EngineAnswers answers;
  private final ObjectMapper json;

  PlainFailures(EngineAnswers answers, ObjectMapper json) {
    this.answers = answers;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var kept = new KeptFailure(response);
    chain.doFilter(request, kept);
    if (kept.body.size() == 0) {
      return;
    }
    var said = CLASS.matcher(kept.body.toString(UTF_8)).replaceAll("");
    if (response.getStatus() < SC_INTERNAL_SERVER_ERROR || engines(said)) {
      var words = said.getBytes(UTF_8);
      response.setContentLength(words.length);
      response.getOutputStream().write(words);
    } else {
      response.resetBuffer();
      answers.write(request, response, "RestException", "engine.failed");
    }
  }

  /** Whether the engine, or Jalon in its place, says what is the matter. */
  private boolean engines(String body) {
    try {
      return ENGINES.contains(json.readTree(body).path("type").asText())
          && !body.contains("org.camunda.");
    } catch (JsonProcessingException page) {
      return false;
    }
  }

  /** Holds the body of a failure back; anything else passes as it comes. */
  private static final class KeptFailure extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    KeptFailure(HttpServletResponse response) {
      super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      return getStatus() < SC_BAD_REQUEST ? super.getOutputStream() : new Kept(body);
    }
  }

  private static final class Kept extends ServletOutputStream {

    private final ByteArrayOutputStream body;

    Kept(ByteArrayOutputStream body) {
      this.body = body;
    }

    @Override
    public void write(int b) {
      body.write(b);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("A failure is written at once");
    }
  }
}
