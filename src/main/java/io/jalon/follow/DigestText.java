package io.jalon.follow;

import io.jalon.calendar.OfficeFormat;
import io.jalon.calendar.OfficeTime;
import io.jalon.follow.Follows.Followed;
import io.jalon.task.OpenTasks;
import io.jalon.task.OpenTasks.Wanted;
import io.jalon.task.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a summary in its reader's language. */
@Component
class DigestText {

  private static final int MOST = 50;

  /** What happened, for those who may still see it. */
  @Component
  record History(FollowNotices.Lines lines, FollowNotices.Telling telling) {}

  private final OpenTasks tasks;
  private final Follows follows;
  private final History history;
  private final MessageSource messages;
  private final OfficeTime office;

  DigestText(
      OpenTasks tasks,
      Follows follows,
      History history,
      MessageSource messages,
      OfficeTime office) {
    this.tasks = tasks;
    this.follows = follows;
    this.history = history;
    this.messages = messages;
    this.office = office;
  }

  /** A mail. */
  record Letter(String subject, String body) {}

  /** Empty when there is nothing to say. */
  Optional<Letter> of(Digest digest) {
    var locale = Locale.forLanguageTag(digest.language());
    var parts = new ArrayList<String>();
    part(parts, "digest.late", late(digest.account()), locale);
    part(parts, "digest.today", today(digest.account()), locale);
    if (history.telling().may(digest.account())) {
      follows.of(digest.account()).forEach(one -> news(parts, one, digest.since(), locale));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Letter(
                text(
                    "digest.subject",
                    locale,
                    new OfficeFormat(office).date(office.today(), locale)),
                String.join("\n", parts) + "\n" + text("digest.end", locale) + "\n"));
  }

  private List<Task> late(String account) {
    return due(account, office.now());
  }

  private List<Task> today(String account) {
    var now = office.now();
    var midnight = office.today().plusDays(1).atStartOfDay(office.zone()).toInstant();
    return due(account, midnight).stream()
        .filter(task -> task.dueAt() != null && !task.dueAt().isBefore(now))
        .toList();
  }

  private List<Task> due(String account, Instant before) {
    var mine = Wanted.of(account).standingIn(office.now()).before(before);
    return tasks.page(mine, null, MOST);
  }

  private void part(List<String> parts, String code, List<Task> found, Locale locale) {
    if (!found.isEmpty()) {
      parts.add(text(code, locale, found.size()));
      found.forEach(task -> parts.add("- " + line(task, locale)));
      parts.add("");
    }
  }

  private String line(Task task, Locale locale) {
    var due = new OfficeFormat(office).dateTime(Objects.requireNonNull(task.dueAt()), locale);
    return text("digest.task", locale, task.title(), due);
  }

  private void news(List<String> parts, Followed one, Instant since, Locale locale) {
    var told =
        history.lines().newest(one.dossier(), MOST).stream()
            .filter(line -> line.at().isAfter(since))
            .map(line -> "- " + history.lines().text(line, locale))
            .toList();
    if (!told.isEmpty()) {
      parts.add(text("digest.dossier", locale, one.reference(), one.client()));
      parts.addAll(told);
      parts.add("");
    }
  }

  private String text(String code, Locale locale, Object... values) {
    return messages.getMessage(code, values, locale);
  }
}
