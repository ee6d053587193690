package io.jalon.web.dossier;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.jalon.dossier.Dossier;
import io.jalon.journal.Author;
import io.jalon.journal.Journal;
import io.jalon.journal.JournalEntry;
import io.jalon.journal.JournalFilter;
import io.jalon.journal.JournalTexts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The history of a dossier, day by day. */
@Component
public class HistoryDays {

  private static final int SHOWN = 100;
  private static final int LATEST = 10;
  private static final Set<String> NOT_YET_GONE = Set.of("message_prepared", "message_queued");
  private static final String SEPARATOR = " · ";

  private final Journal journal;
  private final JournalTexts texts;
  private final SequenceNames sequences;
  private final DecidedLines decided;

  HistoryDays(Journal journal, JournalTexts texts, SequenceNames sequences, DecidedLines decided) {
    this.journal = journal;
    this.texts = texts;
    this.sequences = sequences;
    this.decided = decided;
  }

  /** The newest lines, which tell where a dossier stands; its whole history has its own page. */
  History latest(Dossier dossier, Reader reader) {
    var lines = journal.newest(dossier.id(), Long.MAX_VALUE, LATEST);
    return new History(days(lines, reader, reader::heading), null);
  }

  /**
   * The newest day first, and in each day the newest entry first.
   *
   * @param wanted which lines
   * @param before the id of the oldest entry that was already read, or {@code null}
   */
  History of(Dossier dossier, JournalFilter wanted, @Nullable Long before, Reader reader) {
    var read =
        journal.newest(dossier.id(), wanted, before == null ? Long.MAX_VALUE : before, SHOWN + 1);
    var shown = read.subList(0, Math.min(SHOWN, read.size()));
    return new History(
        days(shown, reader, reader::heading),
        read.size() > SHOWN ? Long.toString(shown.get(SHOWN - 1).id()) : null);
  }

  /** Lines as they come, day by day. */
  List<Day> days(List<JournalEntry> entries, Reader reader, Function<LocalDate, String> heading) {
    var lines = mapping((JournalEntry entry) -> line(entry, reader), toList());
    return entries.stream()
        .collect(groupingBy(entry -> reader.dayOf(entry.at()), LinkedHashMap::new, lines))
        .entrySet()
        .stream()
        .map(day -> new Day(heading.apply(day.getKey()), day.getValue()))
        .toList();
  }

  /** One line, written for its reader. */
  public Line line(JournalEntry entry, Reader reader) {
    var told = decided.of(entry, reader);
    return new Line(
        entry.id(),
        reader.time(entry.at()),
        Look.of(entry.entry()),
        texts.text(told.sentence(), reader.locale(), reader.names()),
        by(entry, reader),
        reader.text("journal.channel." + entry.origin().channel()),
        told.condition(),
        told.values(),
        NOT_YET_GONE.contains(entry.entry().kind())
            ? null
            : entry.entry().details().get("message"));
  }

  /** {@code Jalon · Contentieux locatif, v3 · passage 2}. */
  private String by(JournalEntry entry, Reader reader) {
    var who = entry.author().kind() == Author.Kind.SYSTEM ? Author.SYSTEM : entry.author();
    var by = texts.author(who, reader.locale(), reader.names());
    var place = entry.entry().place();
    if (place == null) {
      return by;
    }
    var where = by + SEPARATOR + sequences.versioned(place.templateId(), place.version());
    return place.pass() < 2
        ? where
        : where + SEPARATOR + reader.text("dossier.page.pass", Integer.toString(place.pass()));
  }

  /**
   * A part of the history.
   *
   * @param older where what came before begins, or {@code null} when this is all
   */
  public record History(List<Day> days, @Nullable String older) {}

  /** What happened in a day. */
  public record Day(String heading, List<Line> lines) {}

  /**
   * One thing that happened.
   *
   * @param number its number in the history
   * @param channel from where it was done
   * @param message the message that left, was kept or could not leave, or {@code null}
   */
  public record Line(
      long number,
      String time,
      Look look,
      String sentence,
      String by,
      String channel,
      @Nullable String condition,
      List<String> values,
      @Nullable String message) {}
}
