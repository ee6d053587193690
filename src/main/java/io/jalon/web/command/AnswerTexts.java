package io.jalon.web.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the method of a controller answers, as the caller reads it. */
@Component
class AnswerTexts {

  private static final int OK = 200;

  private final ObjectMapper json;

  AnswerTexts(ObjectMapper json) {
    this.json = json;
  }

  Answer of(MethodInvocation call, @Nullable Object result) {
    if (result instanceof ResponseEntity<?> entity) {
      var location = entity.getHeaders().getLocation();
      return new Answer(
          entity.getStatusCode().value(),
          location == null ? null : location.toString(),
          text(entity.getBody()));
    }
    return new Answer(status(call), null, text(result));
  }

  private static int status(MethodInvocation call) {
    var declared =
        AnnotatedElementUtils.findMergedAnnotation(call.getMethod(), ResponseStatus.class);
    return declared == null ? OK : declared.code().value();
  }

  @Nullable String text(@Nullable Object body) {
    try {
      return body == null ? null : Objects.requireNonNull(json.writeValueAsString(body));
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
