package io.jalon.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Launches a sequence on one dossier, the only way in (F-58, F-61). Implemented by the engine. */
public interface Launcher {

  /**
   * Launches the newest published version.
   *
   * @param templateId the template
   * @param dossierId on which dossier
   * @param author the account that launches
   * @return what became of it; refusals are journalled
   */
  default Launch launch(String templateId, String dossierId, String author) {
    return launch(templateId, dossierId, author, null);
  }

  /**
   * Launches the newest published version, from within another run (F-59).
   *
   * @param templateId the template
   * @param dossierId on which dossier
   * @param author the account that launches
   * @param parent the run that launches it, or {@code null} when a person does
   * @return what became of it; refusals are journalled
   */
  Launch launch(String templateId, String dossierId, String author, Run.@Nullable Parent parent);

  /** Why a published template may not be launched on a dossier. */
  enum Refusal {
    /** It takes no new launches any more. */
    RETIRED,
    /** It is for other teams (F-4). */
    OTHER_TEAM,
    /** It is a pilot, and the dossier is not of it (F-57). */
    PILOT
  }

  /** What became of a launch. */
  sealed interface Launch {

    /**
     * It runs.
     *
     * @param run the run
     * @param warnings the roles whose actions are at risk as it starts (F-104)
     */
    record Launched(Run run, List<LaunchChecks.RoleAtRisk> warnings) implements Launch {
      public Launched {
        warnings = List.copyOf(warnings);
      }

      /** It runs, and nothing was checked. */
      public Launched(Run run) {
        this(run, List.of());
      }
    }

    /** The template already runs on the dossier: one run of a template at a time. */
    record AlreadyRunning(Run run) implements Launch {}

    /** No version of the template is published. */
    record NotPublished() implements Launch {}

    /**
     * It may not be launched there.
     *
     * @param name what the office calls the template
     * @param why the reason
     */
    record NotOffered(String name, Refusal why) implements Launch {}
  }
}
