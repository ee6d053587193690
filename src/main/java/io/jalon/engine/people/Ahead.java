package io.jalon.engine.people;

import io.jalon.template.Action;
import io.jalon.template.Always;
import io.jalon.template.Route;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What can still come in a template, seen from the steps under way. */
final class Ahead {

  private final SequenceTemplate template;

  Ahead(SequenceTemplate template) {
    this.template = template;
  }

  /** An action of a step. */
  record Coming(Step step, Action action) {}

  /** Everything, as a launch would meet it. */
  List<Coming> all() {
    var first = template.steps().stream().map(Step::id).limit(1).toList();
    var places = new LinkedHashSet<>(first);
    places.addAll(after(first));
    return coming(places, List.of(), action -> true);
  }

  /**
   * What a run still has before it.
   *
   * @param current the ids of the steps under way
   * @param pending whether an action of a step under way is not over in this pass; asked for the
   *     actions of other steps too, which may outlive theirs
   * @param open the ids of the actions that wait for somebody
   */
  List<Coming> from(Collection<String> current, Predicate<Action> pending, Set<String> open) {
    return Stream.concat(
            coming(current, open, pending).stream(),
            coming(after(current), List.of(), action -> true).stream())
        .distinct()
        .toList();
  }

  /** The steps that follow whatever is answered: those to which one way alone leads. */
  Set<String> certain(Collection<String> steps) {
    var reached = new LinkedHashSet<String>();
    var next = new ArrayDeque<>(steps);
    while (!next.isEmpty()) {
      var to = routes(next.remove()).distinct().toList();
      if (to.size() == 1 && reached.add(to.get(0))) {
        next.add(to.get(0));
      }
    }
    return reached;
  }

  private List<Coming> coming(
      Collection<String> steps, Collection<String> open, Predicate<Action> pending) {
    return template.steps().stream()
        .flatMap(step -> step.actions().stream().map(action -> new Coming(step, action)))
        .filter(
            c ->
                open.contains(c.action().id())
                    || (steps.contains(c.step().id()) && pending.test(c.action())))
        .toList();
  }

  /** The steps that can follow, these among them when a way leads back. */
  private Set<String> after(Collection<String> steps) {
    var reached = new LinkedHashSet<String>();
    var next = new ArrayDeque<>(steps);
    while (!next.isEmpty()) {
      ways(next.remove()).filter(reached::add).forEach(next::add);
    }
    return reached;
  }

  private Stream<String> ways(String place) {
    return template.steps().stream()
        .filter(step -> step.id().equals(place))
        .flatMap(step -> Stream.concat(routes(place), interruptions()));
  }

  private Stream<String> routes(String place) {
    return template.steps().stream()
        .filter(step -> step.id().equals(place))
        .flatMap(step -> step.routes().stream())
        .map(Route::to);
  }

  private Stream<String> interruptions() {
    return template.always().stream()
        .filter(Always.OnEvent.class::isInstance)
        .map(always -> ((Always.OnEvent) always).to());
  }
}
