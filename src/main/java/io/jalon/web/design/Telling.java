package io.jalon.web.design;

import static io.jalon.web.design.Sentence.strong;
import static java.util.stream.Collectors.joining;

import io.jalon.template.Action;
import io.jalon.template.Always;
import io.jalon.template.End;
import io.jalon.template.Route;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.template.Target;
import io.jalon.template.Until;
import io.jalon.web.design.Drafts.Told;
import io.jalon.web.dossier.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a sequence in sentences that a person can read aloud, place by place. */
final class Telling {

  private final SequenceTemplate template;
  private final Names names;
  private final DelayTelling delays;
  private final ConditionTelling conditions;
  private final ActionTelling actions;

  Telling(SequenceTemplate template, Reader person, OfficeWords office) {
    this(template, new Names(template, person, office));
  }

  private Telling(SequenceTemplate template, Names names) {
    this.template = template;
    this.names = names;
    this.delays = new DelayTelling(names);
    this.conditions = new ConditionTelling(names);
    this.actions = new ActionTelling(names, delays, conditions);
  }

  /** Each step and end in the order of the file; before them, what always holds, without an id. */
  List<Told> all() {
    var always = template.always().stream().map(this::always).toList();
    var first =
        always.isEmpty()
            ? Stream.<Told>empty()
            : Stream.of(new Told("", names.text("always"), always));
    return Stream.concat(first, template.places().stream().map(this::place)).toList();
  }

  /** What each condition of its routes says, by its FEEL. */
  Map<String, String> conditions() {
    return template.steps().stream()
        .flatMap(step -> step.routes().stream())
        .flatMap(route -> Optional.ofNullable(route.when()).stream())
        .distinct()
        .collect(
            Collectors.toMap(
                feel -> feel, feel -> Sentence.of("text", conditions.tell(feel)).plain()));
  }

  private Sentence always(Always always) {
    if (always instanceof Always.AtDate date) {
      var at = DelayTelling.ofRun(names).tell(date.at());
      var text = names.text("always.date", at, names.role(date.alert()));
      return Sentence.of("text", text);
    }
    var event = (Always.OnEvent) always;
    var when = event.when();
    var condition = when == null ? "" : names.text("always.when", conditions.tell(when));
    return Sentence.of(
        "text", names.text("always.event", names.event(event.event()), condition, way(event.to())));
  }

  private Told place(Target place) {
    return place instanceof Step step
        ? new Told(step.id(), step.name(), step(step))
        : end((End) place);
  }

  private Told end(End end) {
    var after = end.switchTo();
    var text =
        after == null
            ? names.text("end", strong(end.label()))
            : names.text("end.switch", strong(end.label()), strong(names.sequence(after)));
    return new Told(end.id(), end.label(), List.of(Sentence.of("text", text)));
  }

  private List<Sentence> step(Step step) {
    var told = new ArrayList<Sentence>();
    var start = step.start();
    if (start != null) {
      told.add(Sentence.of("text", names.text("start", delays.tell(start))));
    }
    step.actions().forEach(action -> told.add(actions.tell(action)));
    told.add(over(step));
    step.routes().forEach(route -> told.add(route(route, step.routes().size() == 1)));
    var open = step.actions().stream().filter(one -> !step.undecided(one).isEmpty()).toList();
    open.forEach(action -> told.add(Sentence.of("hole", undecided(step, action))));
    if (open.isEmpty() && !step.leadsOn()) {
      told.add(Sentence.of("hole", names.text("hole")));
    }
    return told;
  }

  private String undecided(Step step, Action action) {
    var labels = step.undecided(action).stream().map(key -> names.result(action.id(), key));
    return names.text("hole.results", names.title(action), labels.collect(joining(", ")));
  }

  private Sentence over(Step step) {
    var deadline = step.deadline();
    var latest = deadline == null ? "" : names.text("deadline", delays.tell(deadline));
    return Sentence.of("text", until(step) + latest + ".");
  }

  private String until(Step step) {
    var until = step.until();
    if (until.mode() != Until.Mode.RESULT) {
      return names.text("until." + until.word());
    }
    var key = until.word();
    var label =
        step.actions().stream()
            .filter(action -> action.results().containsKey(key))
            .map(action -> names.result(action.id(), key))
            .findFirst();
    return names.text("until.result", strong(label.orElse(key)));
  }

  private Sentence route(Route route, boolean only) {
    var when = route.when();
    var text =
        when == null
            ? names.text(only ? "then" : "otherwise", way(route.to()))
            : names.text("route", conditions.tell(when), way(route.to()));
    return Sentence.of("route", text);
  }

  private String way(String to) {
    return names.text(names.end(to) ? "to.end" : "to.step", strong(names.place(to)));
  }
}
