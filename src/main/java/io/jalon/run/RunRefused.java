package io.jalon.run;

import io.jalon.run.Launcher.Launch;
import io.jalon.run.RunCommands.Steered;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A command of the REST interface that a run does not take, in words. */
public final class RunRefused extends ResponseStatusException {

  private static final long serialVersionUID = 1L;

  private RunRefused(String code, @Nullable Object... values) {
    this(HttpStatus.CONFLICT, code, values);
  }

  private RunRefused(HttpStatus status, String code, @Nullable Object... values) {
    super(status, code, null, null, values);
  }

  /** What a command that was not done says: a conflict, or that something is not there (404). */
  public static RunRefused by(Steered steered) {
    if (steered instanceof Steered.Paused paused) {
      return paused(paused.run());
    }
    if (steered instanceof Steered.AlreadySo already) {
      return already.run().paused() ? paused(already.run()) : new RunRefused("run.already-so");
    }
    if (steered instanceof Steered.Over over) {
      return over(over.run());
    }
    if (steered instanceof Steered.AlreadyRunning) {
      return new RunRefused("run.already-running");
    }
    if (steered instanceof Steered.NotOffered refused) {
      return notOffered(refused.why());
    }
    if (steered instanceof Steered.NoPlace misfit) {
      return new RunRefused("run.no-place", String.join(", ", misfit.elements()));
    }
    return missing(steered);
  }

  private static RunRefused missing(Steered steered) {
    if (steered instanceof Steered.NoSuchStep unknown) {
      return notFound("run.no-such-step", String.join(", ", unknown.steps()));
    }
    if (steered instanceof Steered.NoSuchVersion unknown) {
      return notFound("run.no-such-version", unknown.version());
    }
    return steered instanceof Steered.NotPublished
        ? notFound("run.not-published")
        : notFound("run.unknown");
  }

  private static RunRefused notFound(String code, Object... values) {
    return new RunRefused(HttpStatus.NOT_FOUND, code, values);
  }

  /** What a launch that was not done says. */
  public static RunRefused by(Launch launch) {
    if (launch instanceof Launch.NotOffered refused) {
      return notOffered(refused.why());
    }
    return launch instanceof Launch.AlreadyRunning
        ? new RunRefused("run.already-running")
        : notFound("run.not-published");
  }

  /** The template is not for this dossier. */
  public static RunRefused notOffered(Launcher.Refusal why) {
    return new RunRefused("run." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
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
