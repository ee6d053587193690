package io.jalon.web.dossier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lines of a history are about, in the few words by which people look for them. */
public enum HistoryTopic {
  /** How sequences went on, and why. */
  SEQUENCE(
      "run_launched run_ended run_jumped run_migrated run_paused run_resumed run_switched"
          + " sequence_launched launch_refused launch_warned step_entered step_ended"
          + " step_interrupted route_taken deadline_reached deadline_moved event_arrived"
          + " event_received event_replayed event_stored"),
  /** What people had to do and did. */
  ACTIONS(
      "action_added action_assigned action_cancelled action_commented action_completed"
          + " action_corrected"
          + " action_dropped action_ignored action_opened action_postponed action_redone"
          + " action_spared due_moved start_moved role_unheld reminder_moved reminder_sent"
          + " reminder_skipped alert_moved alert_raised notification_sent"),
  /** What was written, said and called. */
  EXCHANGES(
      "recorded message_attached message_corrected message_dropped message_edited message_failed"
          + " message_held message_in_doubt message_kept message_prepared message_printed"
          + " message_queued message_received message_refused message_renewed message_sent"
          + " message_sent_again message_taken_back message_to_print message_unaddressed"
          + " message_upheld message_validated messages_held messages_released tags_empty"
          + " call_answered call_cancelled call_failed call_in_doubt call_queued call_redone"
          + " call_retried call_settled call_stopped call_unheard"),
  /** What is known of the dossier. */
  FACTS(
      "dossier_created dossier_withdrawn field_set repere_set label_put label_taken"
          + " document_filed document_withdrawn payment_recorded payment_withdrawn"
          + " appointment_entered appointment_moved imported import_undone erased"),
  /** Who acts, and who may see. */
  PEOPLE(
      "holder_set portfolio_transferred intervenant_activated intervenant_deactivated"
          + " access_changed access_lifted access_restricted person_erased"),
  /** What was refused or went wrong. */
  TROUBLE(
      "command_refused commands_refused launch_refused message_refused message_failed"
          + " message_in_doubt message_unaddressed call_failed call_in_doubt job_failed"
          + " job_recovered tags_empty role_unheld");

  private final Set<String> kinds;

  HistoryTopic(String kinds) {
    this.kinds = Set.of(kinds.split(" "));
  }

  /** The topic with this name in an address; none for another text. */
  static Optional<HistoryTopic> named(@Nullable String name) {
    return Arrays.stream(values()).filter(topic -> topic.id().equals(name)).findFirst();
  }

  /** Its name in an address. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kinds of line that are about it. */
  Set<String> kinds() {
    return kinds;
  }
}
