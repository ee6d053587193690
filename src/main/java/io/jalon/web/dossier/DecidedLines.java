package io.jalon.web.dossier;

import io.jalon.journal.Author;
import io.jalon.journal.Entry;
import io.jalon.journal.JournalEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes what decided out of a line, or puts it into the words of its sentence. */
@Component
class DecidedLines {

  static final String OTHERWISE = "otherwise";
  private static final Set<String> DROPPED = Set.of("message_dropped", "action_dropped");

  /** The details that repeat the titles of a diagram. */
  private static final Set<String> TITLES = Set.of("title", "name", "from", "to", "route");

  private final DecidedWords words;
  private final SentWords sent;
  private final TagNames tags;
  private final SequenceNames sequences;

  DecidedLines(DecidedWords words, SentWords sent, TagNames tags, SequenceNames sequences) {
    this.words = words;
    this.sent = sent;
    this.tags = tags;
    this.sequences = sequences;
  }

  Decided of(JournalEntry kept, Reader reader) {
    var line = named(kept);
    var entry = line.entry();
    var details = new LinkedHashMap<>(entry.details());
    for (String title : TITLES) {
      details.computeIfPresent(title, (name, text) -> tags.fill(text, entry.dossierId(), reader));
    }
    if (entry.kind().equals("route_taken")) {
      return route(line, details, reader);
    }
    if (DROPPED.contains(entry.kind())) {
      dropped(entry, details, reader);
    }
    if (entry.kind().equals("command_refused")) {
      details.computeIfPresent("values", (name, values) -> sent.tell(entry, values, reader));
    }
    return new Decided(telling(line, details), null, List.of());
  }

  /** A line by a template, which is called by its name. */
  private JournalEntry named(JournalEntry line) {
    var place = line.entry().place();
    var author = line.author();
    return place == null || !author.equals(Author.template(place.templateId()))
        ? line
        : line.by(Author.template(sequences.name(place.templateId(), place.version())));
  }

  private Decided route(JournalEntry line, Map<String, String> rest, Reader reader) {
    var condition = rest.remove("condition");
    var values = rest.remove("values");
    return new Decided(
        telling(line, rest),
        condition == null || condition.equals(OTHERWISE)
            ? condition
            : words.condition(line.entry(), condition, reader),
        values == null ? List.of() : words.values(line.entry(), values, reader));
  }

  /** A message or an effect that did not come, since its condition did not hold any more. */
  private void dropped(Entry entry, Map<String, String> details, Reader reader) {
    details.computeIfPresent(
        "reason", (name, feel) -> reader.text("read.quoted", words.condition(entry, feel, reader)));
    details.computeIfPresent(
        "values", (name, values) -> String.join(", ", words.values(entry, values, reader)));
  }

  private static JournalEntry telling(JournalEntry line, Map<String, String> details) {
    var entry = line.entry();
    return details.equals(entry.details())
        ? line
        : line.telling(new Entry(entry.kind(), entry.dossierId(), entry.place(), details));
  }
}
