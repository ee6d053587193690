package io.jalon.demo;

import io.jalon.calendar.ThreadClock;
import io.jalon.dossier.DossierFields;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.Restrictions;
import io.jalon.dossier.RoleHolders;
import io.jalon.journal.Author;
import io.jalon.journal.Authors;
import io.jalon.run.BusinessEvents;
import io.jalon.run.DueWork;
import io.jalon.run.Launcher;
import io.jalon.run.RunCommands;
import io.jalon.run.Runs;
import io.jalon.task.TaskCommands;
import io.jalon.task.Tasks;
import io.jalon.template.Templates;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * What the past of the demo's dossiers is made with.
 *
 * @param clock which goes back
 * @param zone of the office
 * @param doings what people do
 * @param things what they do it with
 */
record PastWorld(ThreadClock clock, ZoneId zone, Doings doings, Things things) {

  /** What people do, and in whose name. */
  record Doings(Launcher launcher, TaskCommands tasks, Running running, Authors authors) {

    /** Does something in somebody's name. */
    <T> T as(String account, Author.Kind kind, Supplier<T> work) {
      return authors.as(new Author(kind, account), work);
    }
  }

  /** What becomes of a sequence under way. */
  record Running(BusinessEvents events, RunCommands commands, DueWork work) {}

  /** What there is. */
  record Things(Runs runs, Tasks tasks, Templates templates, DossierFields fields, People people) {}

  /** Who there is, who holds what, and who may see it. */
  record People(Intervenants intervenants, RoleHolders holders, Restrictions restrictions) {}

  /** Time passes on a dossier until a moment, stopping at each date on the way. */
  void pass(String dossierId, Instant from, Instant until) {
    var here = from;
    var next = doings.running().work().next(dossierId);
    while (next.isPresent() && !next.get().isAfter(until)) {
      here = next.get().isAfter(here) ? next.get() : here;
      clock.goBackTo(here);
      doings.running().work().run(dossierId);
      next = doings.running().work().next(dossierId);
    }
    clock.goBackTo(until);
  }
}
