package io.jalon.action;

import io.jalon.dossier.Dossiers;
import io.jalon.dossier.PeopleNames;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.message.Notifications;
import io.jalon.message.Notifications.About;
import io.jalon.task.Task;
import io.jalon.task.Tasks;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells people something inside Jalon, and the history whom it was told to. */
@Component
class Notices {

  private final Notifications notifications;
  private final PeopleNames people;
  private final Dossiers dossiers;
  private final Tasks tasks;
  private final Journal journal;

  Notices(
      Notifications notifications,
      PeopleNames people,
      Dossiers dossiers,
      Tasks tasks,
      Journal journal) {
    this.notifications = notifications;
    this.people = people;
    this.dossiers = dossiers;
    this.tasks = tasks;
    this.journal = journal;
  }

  /** Notifies an account, and answers how its person is named. */
  String toAccount(ActionContext context, String account, String text) {
    notifications.notify(account, about(context), text);
    return people.now().account(account);
  }

  /** Notifies those who hold a role and can sign in, and answers how they are named. */
  List<String> toRole(ActionContext context, String role, String text) {
    return told(about(context), context.place().runId(), role, text);
  }

  /** The same, of a run. */
  List<String> toRole(String dossierId, String runId, String role, String text) {
    return told(About.dossier(dossierId), runId, role, text);
  }

  private List<String> told(About about, String runId, String role, String text) {
    var names = people.now();
    return notifications.notifyRole(role, about, runId, text).stream().map(names::account).toList();
  }

  /** The action, while it has an open task; else its dossier. */
  private About about(ActionContext context) {
    return new About(
        context.dossierId(), open(context).stream().map(Task::id).findFirst().orElse(null));
  }

  /** The open tasks of an action in its pass, those of several voters among them. */
  List<Task> open(ActionContext context) {
    return tasks.openAt(context.place());
  }

  Entry entry(String kind, ActionContext context) {
    return Entry.of(kind, context.dossierId()).in(context.place());
  }

  /** One line for each person told; one with the dossier's team when nobody holds the role. */
  void write(Entry entry, String role, List<String> told) {
    if (told.isEmpty()) {
      var team = dossiers.find(entry.dossierId()).orElseThrow().team();
      journal.write(entry.with("role", role).with("team", team));
    }
    told.forEach(name -> journal.write(entry.with("role", role).with("recipient", name)));
  }
}
