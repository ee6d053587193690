package io.jalon.run;

import org.jspecify.annotations.Nullable;

/**
 * What is launched, where and by whom.
 *
 * @param templateId the template
 * @param templateName its name
 * @param version its version
 * @param dossierId on which dossier
 * @param launchedBy the account that launches
 * @param parent the run that launches it, or {@code null} when a person does
 */
public record RunOrigin(
    String templateId,
    String templateName,
    int version,
    String dossierId,
    String launchedBy,
    Run.@Nullable Parent parent) {

  /** What a person launches. */
  public RunOrigin(
      String templateId, String templateName, int version, String dossierId, String launchedBy) {
    this(templateId, templateName, version, dossierId, launchedBy, null);
  }
}
