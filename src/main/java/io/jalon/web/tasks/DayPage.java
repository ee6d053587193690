package io.jalon.web.tasks;

import io.jalon.task.OpenTasks.Wanted;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.Readers;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ma journée: what to do now, and what comes next, in a stated order. */
@Controller
class DayPage {

  private static final int SHOWN = 9;
  private static final int DAYS = 7;

  private final TaskQuery tasks;
  private final TaskRowWriter rows;
  private final TaskView view;
  private final DayFigures figures;
  private final Readers readers;

  DayPage(TaskQuery tasks, TaskRowWriter rows, TaskView view, DayFigures figures, Readers readers) {
    this.tasks = tasks;
    this.rows = rows;
    this.view = view;
    this.figures = figures;
    this.readers = readers;
  }

  /**
   * Shows the day.
   *
   * @param skipped the tasks that were passed over for now, at most 50
   */
  @GetMapping("/")
  @PreAuthorize("isAuthenticated()")
  String day(
      @RequestParam(name = "passer", required = false) @Nullable List<String> skipped,
      Authentication who,
      Locale locale,
      Model model) {
    var reader = readers.of(locale);
    var all = Wanted.of(who.getName()).standingIn(reader.instant());
    var mine = all.doable();
    var passed = skipped == null ? List.<String>of() : skipped.stream().limit(50).toList();
    var lines = tasks.page(mine, null, SHOWN + passed.size());
    var shown = lines.stream().filter(line -> !passed.contains(line.id())).limit(SHOWN).toList();
    model.addAttribute("today", reader.dated(reader.today()));
    model.addAttribute("iso", reader.today().toString());
    var open = tasks.count(mine);
    model.addAttribute("open", open);
    model.addAttribute("paused", tasks.count(all) - open);
    model.addAttribute("rows", List.of());
    model.addAttribute(
        "late",
        tasks.count(new Wanted(who.getName(), false, reader.instant(), null, reader.instant())));
    model.addAttribute("passed", passed);
    if (!shown.isEmpty()) {
      model.addAttribute("next", view.of(shown.get(0).id(), who, reader));
      model.addAttribute("restricted", shown.get(0).restricted());
      model.addAttribute("at", lines.indexOf(shown.get(0)) + 1);
      model.addAttribute("rows", rows.rows(shown.stream().skip(1).toList(), who.getName(), reader));
    }
    model.addAttribute("figures", figures.of(who));
    model.addAttribute("days", days(mine, reader));
    return "day";
  }

  private List<Day> days(Wanted mine, Reader reader) {
    var from = reader.today().plusDays(1);
    var counts =
        tasks.dues(mine.before(reader.startOf(from.plusDays(DAYS))), reader.startOf(from)).stream()
            .collect(Collectors.groupingBy(reader::dayOf, Collectors.counting()));
    return IntStream.range(0, DAYS)
        .mapToObj(from::plusDays)
        .map(day -> day(day, counts.getOrDefault(day, 0L), reader))
        .toList();
  }

  private static Day day(LocalDate day, long count, Reader reader) {
    return new Day(day.toString(), reader.day(day), count);
  }

  /** A day to come, and how much is due then. */
  public record Day(String iso, String shown, long count) {}
}
