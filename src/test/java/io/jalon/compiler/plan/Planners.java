package io.jalon.compiler.plan;

import java.util.List;

/** The planner without Spring. */
public final class Planners {

  private Planners() {}

  /** With a planner for each kind of action. */
  public static Planner standard() {
    var actions = new ActionPlanners(List.of(new TaskPlanner(), new SendMessagePlanner()));
    return new Planner(new StepPlanner(actions), new RoutePlanner());
  }
}
