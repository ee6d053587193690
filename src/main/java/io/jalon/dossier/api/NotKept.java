package io.jalon.dossier.api;

import io.jalon.dossier.RepereRefused;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What is refused, with what its text names. */
final class NotKept extends ResponseStatusException {

  private static final long serialVersionUID = 1L;

  NotKept(HttpStatus status, RepereRefused refused) {
    super(status, refused.code(), refused, null, new Object[] {refused.named()});
  }

  NotKept(HttpStatus status, String code, Object... values) {
    super(status, code, null, null, values);
  }
}
