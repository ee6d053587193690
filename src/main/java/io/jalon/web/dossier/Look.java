package io.jalon.web.dossier;

import io.jalon.journal.Entry;

/**
 * How a kind of entry is marked in the history; what it says never hangs on it.
 *
 * @param icon a name in {@code icons.ftlh}
 * @param tone {@code done}, {@code late} for what was refused or failed, or empty
 */
public record Look(String icon, String tone) {

  private static final String PLAIN = "";
  private static final String DONE = "done";
  private static final String LATE = "late";

  /** An end that was not reached is none of what went well. */
  static Look of(Entry entry) {
    var stopped = RunState.ended(entry.details().get("kind")).equals("interrupted");
    return entry.kind().equals("run_ended") && stopped ? new Look("stop", PLAIN) : of(entry.kind());
  }

  private static Look of(String kind) {
    return switch (kind) {
      case "dossier_created" -> new Look("folder", PLAIN);
      case "run_launched" -> new Look("play", PLAIN);
      case "run_ended", "action_completed" -> new Look("check", DONE);
      case "route_taken" -> new Look("branch", DONE);
      case "action_opened", "action_assigned" -> new Look("task", PLAIN);
      case "message_sent", "message_validated" -> new Look("send", DONE);
      case "message_prepared", "message_queued", "message_kept" -> new Look("send", PLAIN);
      case "message_failed", "message_unaddressed", "message_in_doubt", "tags_empty" ->
          new Look("alert", LATE);
      case "launch_refused", "command_refused", "commands_refused", "message_refused" ->
          new Look("ban", LATE);
      case "job_failed", "call_failed", "call_in_doubt" -> new Look("alert", LATE);
      case "role_unheld" -> new Look("off", PLAIN);
      case "holder_set", "portfolio_transferred" -> new Look("users", PLAIN);
      case "deadline_reached" -> new Look("clock", LATE);
      case "access_restricted", "access_changed", "access_lifted" -> new Look("lock", PLAIN);
      case "label_put", "label_taken" -> new Look("tag", PLAIN);
      case "repere_set", "due_moved", "deadline_moved" -> new Look("cal", PLAIN);
      default -> new Look("right", PLAIN);
    };
  }
}
