package io.jalon.dossier;

import java.util.List;

/** The open actions of roles, which follow their holders. Implemented by the engine. */
public interface HeldActions {

  /**
   * Gives the open actions of a role on a dossier to whoever holds it now, in the transaction of
   * the change; what nobody holds goes to the dossier's team, with an alert. Actions that are over
   * keep their author (F-33, F-103). Locks the dossier, then its runs.
   *
   * @param dossierId on which dossier
   * @param roleId whose holders changed
   * @return what stays where somebody had put it by hand
   */
  List<Spared> follow(String dossierId, String roleId);

  /** The open actions of an account, however it got them. */
  List<Spared> with(String account);

  /**
   * An open action that a change of holders leaves where it is.
   *
   * @param taskId the task
   * @param dossierId on which dossier
   * @param title what is to be done
   * @param assignee the account that has it
   */
  record Spared(String taskId, String dossierId, String title, String assignee) {}
}
