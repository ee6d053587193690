package io.jalon.engine.run;

import io.jalon.calendar.OfficeFormat;
import io.jalon.calendar.OfficeTime;
import io.jalon.run.Run;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What Tasklist, Cockpit and the engine's REST interface answer to a command on a paused run (409),
 * in place of the engine's own word for it.
 */
@Component
class PausedRefusal {

  private final OfficeFormat format;

  PausedRefusal(OfficeTime office) {
    this.format = new OfficeFormat(office);
  }

  /** A refusal that names the time since when the run stands still. */
  ClientErrorException of(Run run) {
    var since = Objects.requireNonNull(run.pausedSince());
    return new ClientErrorException(
        "Séquence en pause depuis le "
            + format.dateTime(since, Locale.FRENCH)
            + " / paused since "
            + format.dateTime(since, Locale.ENGLISH),
        Status.CONFLICT);
  }
}
