package io.jalon.engine.run;

import io.jalon.engine.facts.Decisions;
import io.jalon.engine.facts.LiveFacts;
import io.jalon.engine.parse.BuiltInListeners;
import io.jalon.engine.safety.FeelCondition;
import io.jalon.expression.Feel;
import io.jalon.journal.Authors;
import io.jalon.run.Runs;
import io.jalon.task.Tasks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What of Jalon the engine is built with.
 *
 * @param listeners what follows a run
 * @param conditions what conditions are evaluated with
 * @param expressionBeans the beans that compiled models name, and nothing else
 * @param expressionMethods the methods of these beans that they call
 * @param interceptors what makes commands on one run come one after the other, and keeps answers
 *     with their task, in this order
 * @param incidents what hears of jobs that fail for good
 */
public record EngineBeans(
    BuiltInListeners.Listeners listeners,
    FeelCondition.Tools conditions,
    Map<Object, Object> expressionBeans,
    Map<Object, Set<String>> expressionMethods,
    List<CommandInterceptor> interceptors,
    IncidentHandler incidents) {

  @Configuration(proxyBeanMethods = false)
  static class Wiring {

    @Bean
    BuiltInListeners.Listeners engineListeners(
        RunListener run, StepListener step, EndListener end, OutcomeListeners outcomes) {
      return new BuiltInListeners.Listeners(
          run,
          step,
          end,
          outcomes.deadline(),
          outcomes.arrival(),
          outcomes.route(),
          outcomes.beside(),
          outcomes.task());
    }

    @Bean
    EngineBeans engineBeans(
        BuiltInListeners.Listeners listeners,
        FeelCondition.Tools conditions,
        Named named,
        CommandInterceptor runLock,
        JobIncidents incidents) {
      return new EngineBeans(
          listeners,
          conditions,
          named.beans(),
          named.methods(),
          List.of(runLock, new TaskAnswers()),
          incidents);
    }

    @Bean
    FeelCondition.Tools conditionTools(Feel feel, LiveFacts facts, Decisions decisions) {
      return new FeelCondition.Tools(feel, facts, decisions);
    }

    @Bean
    CommandInterceptor runLock(
        JdbcClient jdbc, Runs runs, Tasks tasks, Authors authors, PausedRefusal refusal) {
      return new RunLock(jdbc, runs, tasks, authors, refusal);
    }

    @Bean
    OutcomeListeners outcomeListeners(
        DeadlineListener deadline,
        ArrivalListener arrival,
        RouteListener route,
        BesideListener beside,
        TaskLifecycle task) {
      return new OutcomeListeners(deadline, arrival, route, beside, task);
    }

    @Bean
    Named namedBeans(
        RoleResolution roles, DueResolution due, StartResolution start, EffectDelegate effect) {
      return new Named(
          Map.of("roles", roles, "due", due, "start", start, "effect", effect),
          Map.of(
              roles, Set.of("holder"),
              due, Set.of("after", "before", "late"),
              start, Set.of("after", "before", "beforeDue")));
    }
  }

  /** The listeners that make outcomes, and keep what they are counted from. */
  record OutcomeListeners(
      DeadlineListener deadline,
      ArrivalListener arrival,
      RouteListener route,
      BesideListener beside,
      TaskLifecycle task) {}

  /** The beans and methods that expressions may name. */
  record Named(Map<Object, Object> beans, Map<Object, Set<String>> methods) {}
}
