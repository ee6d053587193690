package io.jalon.demo;

import io.jalon.calendar.ThreadClock;
import io.jalon.dossier.DossierFields;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.Restrictions;
import io.jalon.dossier.RoleHolders;
import io.jalon.journal.Authors;
import io.jalon.outbox.OutboxDispatcher;
import io.jalon.run.BusinessEvents;
import io.jalon.run.DueWork;
import io.jalon.run.Launcher;
import io.jalon.run.RunCommands;
import io.jalon.run.Runs;
import io.jalon.task.TaskCommands;
import io.jalon.task.Tasks;
import io.jalon.template.Templates;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What goes back in time in a program with the demo; a program with a clock that cannot has no
 * past. An auto-configuration, because it must come after that of the machine's clock.
 */
@AutoConfiguration(afterName = "io.jalon.calendar.ClockAutoConfiguration")
@ConditionalOnProperty(
    name = {"jalon.demo", "jalon.demo-past"},
    havingValue = "true")
class DemoTime {

  @Bean
  @ConditionalOnBean(ThreadClock.class)
  DemoStories demoStories(
      PastWorld world,
      Dossiers dossiers,
      OutboxDispatcher outbox,
      TransactionOperations transaction,
      @Value("${spring.mail.host:}") String mailHost) {
    return new DemoStories(world, dossiers, outbox, transaction, !mailHost.isBlank());
  }

  @Bean
  @ConditionalOnBean(ThreadClock.class)
  PastWorld pastWorld(
      ThreadClock clock,
      @Value("${jalon.office.zone}") ZoneId zone,
      PastWorld.Doings doings,
      PastWorld.Things things) {
    return new PastWorld(clock, zone, doings, things);
  }

  @Bean
  PastWorld.Doings pastDoings(
      Launcher launcher, TaskCommands tasks, PastWorld.Running running, Authors authors) {
    return new PastWorld.Doings(launcher, tasks, running, authors);
  }

  @Bean
  PastWorld.Running pastRunning(BusinessEvents events, RunCommands commands, DueWork work) {
    return new PastWorld.Running(events, commands, work);
  }

  @Bean
  PastWorld.Things pastThings(
      Runs runs, Tasks tasks, Templates templates, DossierFields fields, PastWorld.People people) {
    return new PastWorld.Things(runs, tasks, templates, fields, people);
  }

  @Bean
  PastWorld.People pastPeople(
      Intervenants intervenants, RoleHolders holders, Restrictions restrictions) {
    return new PastWorld.People(intervenants, holders, restrictions);
  }
}
