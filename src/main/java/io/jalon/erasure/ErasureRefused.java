package io.jalon.erasure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A person cannot be erased as things stand (409), in words. */
public final class ErasureRefused extends ResponseStatusException {

  private static final long serialVersionUID = 1L;

  private ErasureRefused(String code, @Nullable Object... values) {
    super(HttpStatus.CONFLICT, code, null, null, values);
  }

  static ErasureRefused underWay(String references) {
    return new ErasureRefused("erasure.under-way", references);
  }

  static ErasureRefused done(Instant at) {
    return new ErasureRefused("erasure.done", at);
  }

  static ErasureRefused oneself() {
    return new ErasureRefused("erasure.oneself");
  }
}
