package io.jalon.engine.identity;

import io.jalon.dossier.Accounts;
import java.util.List;
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
    String mine =
        filter(
            "Mes tâches",
            "Ce qui vous est attribué",
            -10,
            tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    grants.toEverybody(Resources.FILTER, mine, Permissions.READ);
    String ours =
        filter(
            "Mon équipe",
            "Ce que personne n’a encore pris dans votre équipe",
            0,
            tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"));
    String late =
        filter(
            "En retard",
            "Ce qui devait être fait avant maintenant",
            10,
            tasks.createTaskQuery().dueBeforeExpression("${now()}"));
    String unheld =
        filter(
            "Fonction non pourvue",
            "Ce qui n’a personne : nommez un titulaire sur le dossier",
            20,
            tasks.createTaskQuery().taskUnassigned());
    List.of(ours, late, unheld).forEach(this::toTeams);
  }

  /** Not to partners: the query for one's own team fails for someone who belongs to no group. */
  private void toTeams(String filter) {
    Accounts.TEAMS.forEach(
        team -> grants.toGroup(team, Resources.FILTER, filter, Permissions.READ));
  }

  private String filter(String name, String description, int priority, TaskQuery query) {
    return filters.createFilterQuery().filterName(name).listPage(0, 1).stream()
        .findFirst()
        .map(Filter::getId)
        .orElseGet(() -> create(name, description, priority, query));
  }

  private String create(String name, String description, int priority, TaskQuery query) {
    Filter filter = filters.newTaskFilter(name);
    filter.setQuery(query);
    filter.setProperties(
        Map.of(
            "description", description, "priority", priority, "color", "#0d5b63", "refresh", true));
    return filters.saveFilter(filter).getId();
  }
}
