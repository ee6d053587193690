package io.jalon.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a published version on one dossier.
 *
 * @param id the process instance's
 * @param templateId the template
 * @param version its version, which the run keeps (F-52)
 * @param dossierId on which dossier
 * @param launchedAt when
 * @param launchedBy the account that launched it (F-58)
 * @param endedAt when it ended, or {@code null} while it runs
 * @param endKind {@code reached}, {@code user_decision} when a person ended it (F-88), {@code
 *     interrupted} when something else did, {@code switched}, or {@code null}
 * @param endLabel the label of the end it reached (F-87), the reason of the interruption, or {@code
 *     null}
 * @param parentRunId the run that launched it, or {@code null} (F-59)
 * @param parentAction the action, or the end, of that run that launched it, or {@code null}
 * @param switchedTo the run that took over from it, or {@code null} (F-89)
 * @param pausedSince since when it stands still, or {@code null}
 */
public record Run(
    String id,
    String templateId,
    int version,
    String dossierId,
    Instant launchedAt,
    String launchedBy,
    @Nullable Instant endedAt,
    @Nullable String endKind,
    @Nullable String endLabel,
    @Nullable String parentRunId,
    @Nullable String parentAction,
    @Nullable String switchedTo,
    @Nullable Instant pausedSince) {

  /**
   * What launches a run from within another one (F-59).
   *
   * @param runId the run that launches
   * @param templateName the name of its template
   * @param action its action, or its end when it switches
   */
  public record Parent(String runId, String templateName, String action) {}

  /** Whether it is still under way. */
  public boolean active() {
    return endedAt == null;
  }

  /** Whether it stands still. */
  public boolean paused() {
    return pausedSince != null;
  }
}
