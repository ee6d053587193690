package io.jalon.web.tasks;

import io.jalon.dossier.Accounts;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.Roles;
import io.jalon.journal.Rights;
import io.jalon.task.OpenTasks.Wanted;
import io.jalon.web.dossier.Counted;
import io.jalon.web.dossier.ListKey;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.Readers;
import io.jalon.web.dossier.Tab;
import io.jalon.web.tasks.Sequel.Said;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Tâches: mine, those of my teams, everybody's, the late ones and those nobody holds, and one of
 * them.
 */
@Controller
@RequestMapping("/taches")
@PreAuthorize("hasAuthority('act')")
class TasksPage {

  private static final int PAGE = 50;
  private static final List<String> LISTS =
      List.of("miennes", "equipe", "toutes", "retard", "non-pourvues");

  /** Those in which the tasks of several people stand. */
  private static final List<String> SEVERAL = List.of("equipe", "toutes", "retard");

  private final TaskQuery tasks;
  private final TaskRowWriter rows;
  private final People people;
  private final Readers readers;
  private final After after;

  /** The office's functions and people. */
  @Component
  record People(Roles roles, Intervenants intervenants, Accounts accounts) {}

  /** One task, and where its answerer goes on. */
  @Component
  record After(TaskView view, TaskComments comments, CameFrom cameFrom, Sequel sequel) {}

  TasksPage(TaskQuery tasks, TaskRowWriter rows, After after, People people, Readers readers) {
    this.after = after;
    this.tasks = tasks;
    this.rows = rows;
    this.people = people;
    this.readers = readers;
  }

  /**
   * A list of open tasks.
   *
   * @param asked {@code liste}: {@code miennes}, {@code equipe}, {@code toutes}, {@code retard} or
   *     {@code non-pourvues}, only one's own for somebody who may not see dossiers; {@code
   *     fonction}: those of one function; {@code titulaire}: those of one account, in the lists of
   *     several people; {@code apres}: where the list goes on
   */
  @GetMapping
  String list(
      @RequestParam Map<String, String> asked, Authentication who, Locale locale, Model model) {
    var reader = readers.of(locale);
    var all = Rights.has(who, "view");
    var named = asked.getOrDefault("liste", "");
    var list = all && LISTS.contains(named) ? named : "miennes";
    var role = asked.getOrDefault("fonction", "");
    var function = role.isBlank() ? null : role;
    var holder = SEVERAL.contains(list) ? asked.getOrDefault("titulaire", "") : "";
    var wanted = wanted(list, who, function, reader);
    var found =
        tasks.page(
            holder.isBlank() ? wanted : wanted.held(holder),
            ListKey.read(asked.get("apres")),
            PAGE + 1);
    var shown = rows.rows(found.stream().limit(PAGE).toList(), who.getName(), reader);
    model.addAttribute("rows", shown);
    model.addAttribute("more", found.size() > PAGE ? shown.get(PAGE - 1).key() : null);
    model.addAttribute("which", list);
    model.addAttribute("role", function);
    model.addAttribute("holder", holder);
    model.addAttribute("several", SEVERAL.contains(list));
    model.addAttribute("roles", people.roles().list());
    model.addAttribute("tabs", tabs(all, who, reader));
    model.addAttribute("people", people());
    model.addAttribute("today", reader.today().toString());
    return "tasks";
  }

  private List<Tab> tabs(boolean all, Authentication who, Reader reader) {
    var names = all ? LISTS : List.of("miennes");
    return names.stream()
        .map(
            name ->
                new Tab(name, Counted.of(tasks.counted(wanted(name, who, null, reader)), reader)))
        .toList();
  }

  private Wanted wanted(String list, Authentication who, @Nullable String role, Reader reader) {
    return switch (list) {
      case "equipe" ->
          new Wanted(null, false, null, role).within(people.accounts().groups(who.getName()));
      case "toutes" -> new Wanted(null, false, null, role);
      case "retard" -> new Wanted(null, false, reader.instant(), role);
      case "non-pourvues" -> new Wanted(null, true, null, role);
      default -> new Wanted(who.getName(), false, null, role, reader.instant());
    };
  }

  /** One task, to be done or read. */
  @GetMapping("/{id}")
  String one(
      @PathVariable String id,
      HttpServletRequest request,
      Authentication who,
      Locale locale,
      Model model) {
    var reader = readers.of(locale);
    var view = after.view().of(id, who, reader);
    model.addAttribute("view", view);
    model.addAttribute("comments", after.comments().of(view.task(), reader));
    model.addAttribute("back", after.cameFrom().page(request));
    model.addAttribute("people", people());
    model.addAttribute("today", reader.today().toString());
    return "task";
  }

  /** What began when a task was done. */
  @GetMapping("/{id}/suite")
  @ResponseBody
  Said sequel(@PathVariable String id, Authentication who, Locale locale) {
    return after.sequel().of(id, who, readers.of(locale));
  }

  /** Whom a task can be given to. */
  private List<Person> people() {
    return people.intervenants().signingIn().stream()
        .map(one -> new Person(String.valueOf(one.account()), one.name()))
        .toList();
  }

  /** Somebody who can sign in. */
  public record Person(String account, String name) {}
}
