package io.jalon.web.command;

import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Gives the first answer of a command again. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAnswers {

  @ExceptionHandler
  ResponseEntity<byte[]> again(AnsweredBefore before) {
    var first = before.answer();
    var answer = ResponseEntity.status(first.status());
    if (first.location() != null) {
      answer.location(URI.create(first.location()));
    }
    return first.body() == null
        ? answer.build()
        : answer
            .contentType(MediaType.APPLICATION_JSON)
            .body(first.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
