package io.jalon.run;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A command of the REST interface that a run does not take as it stands (409), in words. */
public final class RunRefused extends ResponseStatusException {

  private static final long serialVersionUID = 1L;

  private RunRefused(String code, @Nullable Object... values) {
    super(HttpStatus.CONFLICT, code, null, null, values);
  }

  /** The run stands still: « en pause depuis le … ». */
  public static RunRefused paused(Run run) {
    return new RunRefused("run.paused", run.pausedSince());
  }

  /** The run is over: « terminée depuis le … ». */
  public static RunRefused over(Run run) {
    return new RunRefused("run.over", run.endedAt());
  }

  /** The run goes on, and cannot be resumed. */
  public static RunRefused notPaused() {
    return new RunRefused("run.not-paused");
  }
}
