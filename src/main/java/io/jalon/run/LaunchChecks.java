package io.jalon.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which roles of a sequence nobody can do the work of, before it is launched and while it runs
 * (F-104). It blocks nothing. Implemented by the engine.
 */
public interface LaunchChecks {

  /**
   * What a launch of the newest version would meet.
   *
   * @param templateId the template
   * @param dossierId on which dossier
   * @return empty when no version of the template is published, or none may be launched there
   */
  Optional<Check> before(String templateId, String dossierId);

  /** Why a launch there would be refused; empty when it would not, or nothing is published. */
  Optional<Launcher.Refusal> refusal(String templateId, String dossierId);

  /** What a run still has before it; no role when it has ended. */
  Check during(Run run);

  /**
   * The outcome of a check.
   *
   * @param templateId the template
   * @param version which version
   * @param roles the roles at risk, in the order of the template; empty when all is well
   */
  record Check(String templateId, int version, List<RoleAtRisk> roles) {
    public Check {
      roles = List.copyOf(roles);
    }
  }

  /**
   * A role that its holder cannot fill.
   *
   * @param role its id
   * @param flaw what is wrong
   * @param holders the names of those who hold it all the same
   * @param from when it will bite first, or {@code null} when that is not known
   * @param actions what is at risk, in the order of the template
   */
  record RoleAtRisk(
      String role,
      Flaw flaw,
      List<String> holders,
      @Nullable Instant from,
      List<ActionAtRisk> actions) {
    public RoleAtRisk {
      holders = List.copyOf(holders);
      actions = List.copyOf(actions);
    }
  }

  /** What can be wrong with the holder of a role; its words are {@code launch.flaw.<name>}. */
  enum Flaw {
    /** Nobody is bound to it. */
    UNHELD,
    /** Only people are bound to it who may be given no work. */
    INACTIVE,
    /** Its holder is not of the kind that the template declares. */
    WRONG_KIND,
    /** Nobody who holds it can sign in to do its actions. */
    NO_ACCOUNT
  }

  /**
   * An action that can still come.
   *
   * @param step the id of its step
   * @param action its id
   * @param title what is to be done, with the names of the dossier and its client, and what else it
   *     names in brackets; empty for kinds without a title
   * @param from since when or from when it waits for the role, or {@code null} when not known
   */
  record ActionAtRisk(String step, String action, String title, @Nullable Instant from) {}
}
