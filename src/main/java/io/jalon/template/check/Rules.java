package io.jalon.template.check;

import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.List;

/** Every rule, in the order in which a reader wants to hear of them. */
public final class Rules {

  private static final List<Rule> ALL =
      List.of(
          new UniqueIds(),
          new FirstPlace(),
          new KnownRoles(),
          new RoleKinds(),
          new KnownMessages(),
          new KnownTargets(),
          new DeclaredReperes(),
          new AfterAnchors(),
          new AfterCycles(),
          new Outlived(),
          new UntilResults(),
          new Asks(),
          new Votes(),
          new LateDue(),
          new Causes(),
          new SelfCalls(),
          new Otherwise(),
          new Results(),
          new RoutedResults(),
          new RoutedCalls(),
          new PlainSecrets(),
          new Expiry(),
          new WayOut(),
          new Reachability(),
          new WaitlessLoops(),
          new IdleSteps(),
          new OpenWaits(),
          new AfterFirst(),
          new FirstEffects(),
          new AlwaysOnce(),
          new UnusedWords());

  private Rules() {}

  /** The problems of a template, rule by rule. */
  public static List<Problem> check(SequenceTemplate template) {
    return ALL.stream().flatMap(rule -> rule.problems(template)).toList();
  }
}
