package io.jalon.engine.run;

import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.journal.Entry.Place;
import io.jalon.message.MessageMended;
import io.jalon.message.MessageTroubled;
import io.jalon.outbox.CallFate;
import io.jalon.outbox.HttpCall;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows in Cockpit, as an incident of the run that names the dossier, a message that could not
 * leave or a call in doubt, until somebody has dealt with it or the run is over (DESIGN, rule 5).
 * It follows what the outbox has recorded, in a transaction after that one: the outbox must not
 * wait for the run.
 */
@Component
class SendingIncidents {

  private static final String MESSAGE = "messageTrouble";
  private static final String CALL = "callInDoubt";

  private final ProcessEngine engine;
  private final Runs runs;
  private final Dossiers dossiers;
  private final Words words;
  private final TransactionTemplate after;

  /** The language of the office: whoever watches Cockpit is not known when it happens. */
  @Component
  record Words(MessageSource texts, OfficeTime office) {

    String of(String type, Place place, Dossier dossier) {
      var values = new Object[] {dossier.reference(), String.valueOf(place.actionId())};
      return texts.getMessage("incident." + type, values, office.locale());
    }
  }

  SendingIncidents(
      ProcessEngine engine,
      Runs runs,
      Dossiers dossiers,
      Words words,
      PlatformTransactionManager transactions) {
    this.engine = engine;
    this.runs = runs;
    this.dossiers = dossiers;
    this.words = words;
    this.after = new TransactionTemplate(transactions);
    after.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @TransactionalEventListener
  void on(MessageTroubled event) {
    var message = event.message();
    raise(MESSAGE, message.id(), message.place(), message.dossierId());
  }

  @TransactionalEventListener
  void on(MessageMended event) {
    resolve(event.message().id(), event.message().place());
  }

  @TransactionalEventListener
  void on(CallFate.InDoubt fate) {
    raise(CALL, key(fate.call()), fate.call().place(), fate.call().dossierId());
  }

  @TransactionalEventListener
  void on(CallFate.Settled fate) {
    resolve(key(fate.call()), fate.call().place());
  }

  private static String key(HttpCall call) {
    return "call:" + call.id();
  }

  private void raise(String type, String key, Place place, String dossierId) {
    var text = words.of(type, place, dossiers.find(dossierId).orElseThrow());
    inRun(
        place.runId(),
        state -> {
          if (open(state, key).isEmpty()) {
            state
                .getExecutionManager()
                .findExecutionById(place.runId())
                .createIncident(type, key, text);
          }
        });
  }

  private void resolve(String key, Place place) {
    inRun(
        place.runId(),
        state ->
            open(state, key)
                .forEach(
                    incident ->
                        state
                            .getExecutionManager()
                            .findExecutionById(place.runId())
                            .resolveIncident(incident.getId())));
  }

  /** A called or copied incident of a parent run follows its own by itself. */
  private static List<IncidentEntity> open(CommandContext state, String key) {
    return state.getIncidentManager().findIncidentByConfiguration(key).stream()
        .map(IncidentEntity.class::cast)
        .filter(incident -> incident.getId().equals(incident.getCauseIncidentId()))
        .toList();
  }

  private void inRun(String runId, Consumer<CommandContext> work) {
    after.executeWithoutResult(
        status -> {
          if (runs.lock(runId).filter(Run::active).isPresent()) {
            EngineState.inside(
                engine,
                state -> {
                  work.accept(state);
                  return runId;
                });
          }
        });
  }
}
