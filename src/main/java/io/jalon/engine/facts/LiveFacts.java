package io.jalon.engine.facts;

import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.DossierChanged;
import io.jalon.dossier.DossierFacts;
import io.jalon.dossier.HolderSet;
import io.jalon.dossier.RepereSet;
import io.jalon.engine.parse.Settings;
import io.jalon.expression.Facts;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Builds the facts of an execution: its dossier's, as of now, and the outcomes of its run. */
@Component
public class LiveFacts {

  private record Root(String dossierId, String name) {}

  private final DossierFacts dossierFacts;
  private final OfficeTime time;
  private final CommandScope scope;
  private final CallFacts calls;

  LiveFacts(DossierFacts dossierFacts, OfficeTime time, CommandScope scope, CallFacts calls) {
    this.calls = calls;
    this.dossierFacts = dossierFacts;
    this.time = time;
    this.scope = scope;
  }

  /**
   * What is known at an execution.
   *
   * @param execution where
   * @param step whose {@code expired} and {@code passage} are meant; empty for none
   */
  public Facts at(ExecutionEntity execution, String step) {
    return new Known(execution, step);
  }

  /**
   * The value of a repère now: a LocalDate, an Instant, another plain value, or {@code null} when
   * it is not set.
   */
  public @Nullable Object repere(String dossierId, String repere) {
    var all = root(dossierId, "repere");
    return all.get(repere);
  }

  /** Before whoever reads the new value. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void forget(RepereSet event) {
    scope.forget(new Root(event.dossierId(), "repere"));
  }

  @EventListener
  void forget(HolderSet event) {
    scope.forget(new Root(event.dossierId(), "intervenant"));
  }

  @EventListener
  void forget(DossierChanged event) {
    scope.forget(new Root(event.dossierId(), "dossier"));
  }

  /** A root of a dossier, loaded once a command. */
  Map<String, @Nullable Object> root(String dossierId, String name) {
    return scope.get(new Root(dossierId, name), () -> dossierFacts.root(dossierId, name));
  }

  private final class Known implements Facts {

    private final ExecutionEntity execution;
    private final String step;

    Known(ExecutionEntity execution, String step) {
      this.execution = execution;
      this.step = step;
    }

    @Override
    public boolean knows(String root) {
      return dossierFacts.roots().contains(root)
          || root.equals("aujourdhui")
          || (!step.isEmpty() && (root.equals("expired") || root.equals("passage")))
          || isAction(root);
    }

    @Override
    public @Nullable Object root(String name) {
      return switch (name) {
        case "aujourdhui" -> time.today();
        case "expired" -> Boolean.TRUE.equals(execution.getVariable(Variables.expired(step)));
        case "passage" -> execution.getVariable(Variables.pass(step));
        default ->
            isAction(name)
                ? outcome(name)
                : LiveFacts.this.root(execution.getProcessBusinessKey(), name);
      };
    }

    private boolean isAction(String name) {
      return settings(name).action().equals(name);
    }

    private Settings settings(String activity) {
      var found = execution.getProcessDefinition().findActivity(activity);
      return found == null ? Settings.NONE : Settings.of(found);
    }

    private Map<String, @Nullable Object> outcome(String action) {
      var outcome = new HashMap<String, @Nullable Object>();
      outcome.put("status", execution.getVariable(Variables.status(action)));
      outcome.put("result", execution.getVariable(Variables.result(action)));
      calls.add(outcome, execution, settings(action));
      return outcome;
    }
  }
}
