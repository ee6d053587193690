package io.jalon.engine.run;

import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.Dossiers;
import io.jalon.engine.run.IncidentOrders.Order;
import io.jalon.message.MessageMended;
import io.jalon.message.MessageTroubled;
import io.jalon.outbox.CallFate;
import io.jalon.outbox.HttpCall;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Shows in Cockpit, as an incident of the run that names the dossier, a message that could not
 * leave or a call in doubt, until somebody has dealt with it or the run is over (DESIGN, rule 5).
 * What the outbox records orders the incident in its own transaction; the order is carried out in
 * one after it, for the outbox must not wait for the run, and by {@link #catchUp} when the program
 * died between the two.
 */
@Component
public class SendingIncidents {

  private static final Logger LOG = LoggerFactory.getLogger(SendingIncidents.class);
  private static final String MESSAGE = "messageTrouble";
  private static final String CALL = "callInDoubt";

  private final ProcessEngine engine;
  private final Runs runs;
  private final IncidentOrders orders;
  private final Words words;

  /** The language of the office: whoever watches Cockpit is not known when it happens. */
  @Component
  record Words(MessageSource texts, OfficeTime office, Dossiers dossiers) {

    String of(String type, Order order) {
      var reference = dossiers.find(order.dossierId()).orElseThrow().reference();
      var values = new Object[] {reference, String.valueOf(order.actionId())};
      return texts.getMessage("incident." + type, values, office.locale());
    }
  }

  SendingIncidents(ProcessEngine engine, Runs runs, IncidentOrders orders, Words words) {
    this.engine = engine;
    this.runs = runs;
    this.orders = orders;
    this.words = words;
  }

  @EventListener
  void on(MessageTroubled event) {
    var message = event.message();
    orders.place(new Order(message.id(), MESSAGE, message.place(), message.dossierId()));
  }

  @EventListener
  void on(MessageMended event) {
    var message = event.message();
    orders.place(new Order(message.id(), null, message.place(), message.dossierId()));
  }

  @EventListener
  void on(CallFate.InDoubt fate) {
    var call = fate.call();
    orders.place(new Order(key(call), CALL, call.place(), call.dossierId()));
  }

  @EventListener
  void on(CallFate.Settled fate) {
    var call = fate.call();
    orders.place(new Order(key(call), null, call.place(), call.dossierId()));
  }

  private static String key(HttpCall call) {
    return "call:" + call.id();
  }

  @TransactionalEventListener
  void on(IncidentOrders.Placed placed) {
    try {
      orders.carryOut(placed, this::carryOut);
    } catch (RuntimeException later) {
      LOG.warn("Incident {} is shown at the next try", placed.order().key(), later);
    }
  }

  /** Carries out what was ordered before the program died, or could not be carried out yet. */
  public void catchUp() {
    orders.all().forEach(this::on);
  }

  private void carryOut(Order order) {
    if (runs.lock(order.runId()).filter(Run::active).isPresent()) {
      EngineState.inside(engine, state -> show(state, order));
    }
  }

  private Order show(CommandContext state, Order order) {
    var run = state.getExecutionManager().findExecutionById(order.runId());
    var open = open(state, order.key());
    var type = order.type();
    if (type == null) {
      open.forEach(incident -> run.resolveIncident(incident.getId()));
    } else if (open.isEmpty()) {
      run.createIncident(type, order.key(), words.of(type, order));
    }
    return order;
  }

  /** A called or copied incident of a parent run follows its own by itself. */
  private static List<IncidentEntity> open(CommandContext state, String key) {
    return state.getIncidentManager().findIncidentByConfiguration(key).stream()
        .map(IncidentEntity.class::cast)
        .filter(incident -> incident.getId().equals(incident.getCauseIncidentId()))
        .toList();
  }
}
