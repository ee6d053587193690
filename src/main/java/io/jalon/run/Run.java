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
 * @param endKind {@code reached}, {@code interrupted}, or {@code null}
 * @param endLabel the label of the end it reached (F-87), the reason of the interruption, or {@code
 *     null}
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
    @Nullable String endLabel) {

  /** Whether it is still under way. */
  public boolean active() {
    return endedAt == null;
  }
}
