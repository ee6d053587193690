package io.jalon.compiler.plan;

import io.jalon.template.ActionKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The planner of each kind of action; refuses to start when a kind has none, or two. */
@Component
class ActionPlanners {

  private final Map<Class<?>, ActionPlanner<?>> byKind = new HashMap<>();

  ActionPlanners(List<ActionPlanner<?>> planners) {
    planners.forEach(this::register);
    var kinds = Set.of(ActionKind.class.getPermittedSubclasses());
    if (!byKind.keySet().equals(kinds)) {
      throw new IllegalStateException("Planners for " + byKind.keySet() + ", kinds " + kinds);
    }
  }

  Piece plan(Site site) {
    var planner = byKind.get(site.action().kind().getClass());
    if (planner == null) {
      throw new IllegalStateException("No planner for " + site.action().kind());
    }
    return plan(planner, site);
  }

  private static <K extends ActionKind> Piece plan(ActionPlanner<K> planner, Site site) {
    return planner.plan(site, planner.kind().cast(site.action().kind()));
  }

  private void register(ActionPlanner<?> planner) {
    var other = byKind.put(planner.kind(), planner);
    if (other != null) {
      throw new IllegalStateException("Two planners for " + planner.kind().getSimpleName());
    }
  }
}
