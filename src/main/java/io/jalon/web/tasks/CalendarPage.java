package io.jalon.web.tasks;

import io.jalon.dossier.Accounts;
import io.jalon.dossier.Roles;
import io.jalon.journal.Rights;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.Readers;
import io.jalon.web.tasks.CalendarQuery.Due;
import io.jalon.web.tasks.CalendarQuery.Whose;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tâches in a calendar, by week or by month. */
@Controller
class CalendarPage {

  private static final List<String> LISTS = List.of("miennes", "equipe", "toutes");
  private static final List<String> VIEWS = List.of("semaine", "mois");
  private static final int YEARS = 50;

  private final CalendarQuery query;
  private final Accounts accounts;
  private final Roles roles;
  private final Readers readers;

  CalendarPage(CalendarQuery query, Accounts accounts, Roles roles, Readers readers) {
    this.query = query;
    this.accounts = accounts;
    this.roles = roles;
    this.readers = readers;
  }

  /** The days of a view, from a Monday until before another. */
  private record Span(String view, LocalDate day) {

    LocalDate from() {
      var first = week() ? day : day.withDayOfMonth(1);
      return first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    LocalDate to() {
      var last = week() ? day : day.with(TemporalAdjusters.lastDayOfMonth());
      return last.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).plusDays(1);
    }

    LocalDate before() {
      return week() ? day.minusWeeks(1) : day.withDayOfMonth(1).minusMonths(1);
    }

    LocalDate after() {
      return week() ? day.plusWeeks(1) : day.withDayOfMonth(1).plusMonths(1);
    }

    boolean week() {
      return view.equals("semaine");
    }

    String title(Reader reader) {
      return week()
          ? reader.text("tasks.calendar.week", reader.day(from()), reader.day(to().minusDays(1)))
          : StringUtils.capitalize(reader.month(day));
    }
  }

  /**
   * A week or a month of open tasks.
   *
   * @param asked {@code vue}: {@code semaine} or {@code mois}; {@code jour}: one of its days;
   *     {@code liste}: {@code miennes}, {@code equipe} or {@code toutes}, only one's own for
   *     somebody who may not see dossiers; {@code fonction}: those of one function
   */
  @GetMapping("/taches/calendrier")
  @PreAuthorize("hasAuthority('act')")
  String calendar(
      @RequestParam Map<String, String> asked, Authentication who, Locale locale, Model model) {
    var reader = readers.of(locale);
    var all = Rights.has(who, "view");
    var list = all ? known(LISTS, asked.get("liste")) : "miennes";
    var role = asked.getOrDefault("fonction", "");
    var span = new Span(known(VIEWS, asked.get("vue")), day(asked.get("jour"), reader));
    var whose =
        new Whose(
            list.equals("miennes") ? who.getName() : null,
            list.equals("equipe") ? accounts.groups(who.getName()) : null,
            role.isBlank() ? null : role,
            reader.instant());
    model.addAttribute("lists", all ? LISTS : List.of("miennes"));
    model.addAttribute("views", VIEWS);
    model.addAttribute("which", list);
    model.addAttribute("view", span.view());
    model.addAttribute("jour", span.day().toString());
    model.addAttribute("before", span.before().toString());
    model.addAttribute("after", span.after().toString());
    model.addAttribute("title", span.title(reader));
    model.addAttribute("role", whose.role());
    model.addAttribute("roles", roles.list());
    model.addAttribute("days", days(span, whose, reader));
    return "tasks-calendar";
  }

  private static String known(List<String> all, @Nullable String wanted) {
    return wanted != null && all.contains(wanted) ? wanted : all.get(0);
  }

  /** The day that is asked for; today when none is meant, or none that anybody plans for. */
  private static LocalDate day(@Nullable String asked, Reader reader) {
    try {
      var day = LocalDate.parse(asked == null ? "" : asked);
      var near = Math.abs(day.getYear() - reader.today().getYear()) <= YEARS;
      return near ? day : reader.today();
    } catch (DateTimeException none) {
      return reader.today();
    }
  }

  private List<Day> days(Span span, Whose whose, Reader reader) {
    var due =
        query.between(reader.startOf(span.from()), reader.startOf(span.to()), whose).stream()
            .collect(Collectors.groupingBy(one -> reader.dayOf(one.at())));
    return span.from()
        .datesUntil(span.to())
        .map(day -> day(day, span, due.getOrDefault(day, List.of()), reader))
        .toList();
  }

  private static Day day(LocalDate day, Span span, List<Due> due, Reader reader) {
    return new Day(
        day.toString(),
        reader.day(day),
        day.equals(reader.today()),
        !span.week() && day.getMonthValue() != span.day().getMonthValue(),
        due.stream().map(one -> item(one, reader)).toList());
  }

  private static Item item(Due due, Reader reader) {
    return new Item(
        due.id(),
        due.title(),
        due.reference(),
        due.client(),
        due.assignee() == null ? null : reader.account(due.assignee()),
        !due.paused() && reader.past(due.at()),
        due.paused());
  }

  /**
   * A day of the calendar.
   *
   * @param outside whether it belongs to another month than the one that is shown
   */
  public record Day(String iso, String shown, boolean today, boolean outside, List<Item> items) {}

  /**
   * A task in the calendar.
   *
   * @param holder whose it is, or {@code null} when nobody holds its function
   * @param paused whether its sequence stands still, so that it is not late
   */
  public record Item(
      String id,
      String title,
      String reference,
      String client,
      @Nullable String holder,
      boolean late,
      boolean paused) {}
}
