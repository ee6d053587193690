package io.jalon.engine.identity;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The two lists that everybody finds in Tasklist: what is mine, and what waits for my team. */
@Component
class ReadyFilters {

  private final FilterService filters;
  private final TaskService tasks;
  private final Grants grants;

  ReadyFilters(FilterService filters, TaskService tasks, Grants grants) {
    this.filters = filters;
    this.tasks = tasks;
    this.grants = grants;
  }

  void create() {
    filter(
        "Mes tâches",
        "Ce qui vous est attribué",
        -10,
        tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    filter(
        "Mon équipe",
        "Ce que personne n’a encore pris dans votre équipe",
        0,
        tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"));
  }

  private void filter(String name, String description, int priority, TaskQuery query) {
    if (filters.createFilterQuery().filterName(name).count() > 0) {
      return;
    }
    Filter filter = filters.newTaskFilter(name);
    filter.setQuery(query);
    filter.setProperties(
        Map.of(
            "description", description, "priority", priority, "color", "#0d5b63", "refresh", true));
    filters.saveFilter(filter);
    grants.toEverybody(Resources.FILTER, filter.getId(), Permissions.READ);
  }
}
