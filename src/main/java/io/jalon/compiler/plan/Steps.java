package io.jalon.compiler.plan;

import io.jalon.template.Action;
import io.jalon.template.Delay;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.List;
import java.util.stream.Stream;

/** What can be asked of a step. */
final class Steps {

  private Steps() {}

  /** Whether one of its actions has this id. */
  static boolean holds(Step step, String action) {
    return step.actions().stream().anyMatch(other -> other.id().equals(action));
  }

  /** The repère that a delay of the step moves with; empty when there is none. */
  static String depends(Step step, Delay delay) {
    return delay.onRepere() && !holds(step, delay.anchor()) ? delay.anchor() : "";
  }

  /** The actions with which the step begins. */
  static List<Site> first(SequenceTemplate template, Step step) {
    return heads(template, step).filter(site -> !site.action().outlives()).toList();
  }

  /** The actions that begin with the step and stay open after it. */
  static List<Site> beside(SequenceTemplate template, Step step) {
    return heads(template, step).filter(site -> site.action().outlives()).toList();
  }

  /** The actions in the order of the file, where the diagram has another one; else nothing. */
  static String order(SequenceTemplate template, Step step) {
    var file = sites(template, step).map(Site::id).toList();
    var drawn =
        Stream.concat(first(template, step).stream(), beside(template, step).stream())
            .flatMap(Steps::path)
            .map(Site::id)
            .toList();
    return drawn.equals(file) ? "" : String.join(", ", file);
  }

  private static Stream<Site> path(Site site) {
    return Stream.concat(Stream.of(site), site.next().stream().flatMap(Steps::path));
  }

  /** Whether two of its actions can be under way together. */
  static boolean parallel(SequenceTemplate template, Step step) {
    return first(template, step).size() > 1
        || sites(template, step)
            .anyMatch(site -> !site.action().outlives() && site.next().size() > 1);
  }

  /** Whether one of the template's actions stays open after its step. */
  static boolean outlived(SequenceTemplate template) {
    return template.steps().stream()
        .flatMap(step -> step.actions().stream())
        .anyMatch(Action::outlives);
  }

  private static Stream<Site> heads(SequenceTemplate template, Step step) {
    return sites(template, step).filter(site -> !site.follows());
  }

  private static Stream<Site> sites(SequenceTemplate template, Step step) {
    return step.actions().stream().map(action -> new Site(template, step, action));
  }
}
