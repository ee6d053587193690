package io.jalon.scenario;

import io.jalon.dossier.Dossier;
import io.jalon.message.Message;
import io.jalon.outbox.HttpCalls;
import io.jalon.run.Run;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that a command on a run touches, in words that can be compared. */
@TestComponent
record Picture(Life life, HttpCalls calls, RuntimeService engine, JdbcClient jdbc) {

  private static final Set<String> TOLD =
      Set.of(
          "run_paused",
          "run_resumed",
          "run_jumped",
          "run_ended",
          "run_switched",
          "message_dropped",
          "call_cancelled",
          "action_ignored",
          "action_cancelled");

  /** One line for each. */
  Set<String> of(Dossier dossier) {
    var told =
        life.history(dossier).stream()
            .map(line -> line.entry().kind())
            .filter(TOLD::contains)
            .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
    return Stream.of(
            life.runs(dossier).stream().map(this::words),
            life.open(dossier).stream().map(action -> "task " + action),
            life.messages(dossier).stream().map(this::words),
            calls.of(dossier.id()).stream()
                .map(call -> "call " + call.place().actionId() + " " + call.status()),
            told.entrySet().stream().map(line -> "told " + line.getKey() + " " + line.getValue()))
        .flatMap(lines -> lines)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String words(Run run) {
    var still = engine.createProcessInstanceQuery().processInstanceId(run.id()).suspended();
    return "run "
        + run.templateId()
        + (run.active() ? " active" : " " + run.endKind())
        + (run.paused() ? " paused" : "")
        + (still.count() == 1 ? " suspended" : "");
  }

  private String words(Message message) {
    var held =
        jdbc.sql(
                "select count(*) from message m left join outbox o on o.item_key = m.mail_key"
                    + " where m.id = ? and (m.suspended or o.suspended)")
            .param(message.id())
            .query(Integer.class)
            .single();
    return message.channel() + " " + message.status() + (held == 1 ? " held" : "");
  }
}
