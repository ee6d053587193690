package io.jalon.task.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A refusal whose text names things. */
final class Refusal extends ResponseStatusException {

  private static final long serialVersionUID = 1L;

  Refusal(HttpStatus status, String code, @Nullable Object... values) {
    super(status, code, null, null, values);
  }
}
