package io.jalon.compiler.plan;

import java.util.List;

/** The planner without Spring. */
public final class Planners {

  private Planners() {}

  /** With a planner for each kind of action. */
  public static Planner standard() {
    var actions =
        new ActionPlanners(
            List.of(
                new TaskPlanner(),
                new ValidationPlanner(),
                new CheckPlanner(),
                new RequestDocumentPlanner(),
                new SendMessagePlanner(),
                new NotifyPlanner(),
                new AppointmentPlanner(),
                new CreateDocumentPlanner(),
                new SetFieldPlanner(),
                new SetStatusPlanner(),
                new LaunchSequencePlanner(),
                new HttpRequestPlanner(),
                new AwaitEventPlanner()));
    return new Planner(new StepPlanner(new PathPlanner(actions)), new RoutePlanner());
  }
}
