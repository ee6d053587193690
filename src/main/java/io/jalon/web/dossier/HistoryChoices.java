package io.jalon.web.dossier;

import io.jalon.dossier.Dossier;
import io.jalon.journal.Journal;
import io.jalon.run.Runs;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** By what the history of a dossier can be looked through. */
@Component
class HistoryChoices {

  private final Journal journal;
  private final Runs runs;
  private final SequenceNames names;

  HistoryChoices(Journal journal, Runs runs, SequenceNames names) {
    this.journal = journal;
    this.runs = runs;
    this.names = names;
  }

  /** Its sequences, and those who did something. */
  Choices of(Dossier dossier, Reader reader) {
    var sequences =
        runs.of(dossier.id()).stream()
            .map(
                run ->
                    new Choice(
                        run.id(),
                        reader.text(
                            "history.filter.run",
                            names.versioned(run.templateId(), run.version()),
                            reader.day(reader.dayOf(run.launchedAt())))))
            .toList();
    var people =
        journal.authors(dossier.id()).stream()
            .filter(account -> !account.isEmpty())
            .map(account -> new Choice(account, reader.account(account)))
            .sorted(Comparator.comparing(Choice::label));
    var jalon = new Choice(HistoryWanted.JALON, reader.text("history.filter.jalon"));
    return new Choices(sequences, Stream.concat(people, Stream.of(jalon)).toList());
  }

  /** What can be chosen. */
  public record Choices(List<Choice> sequences, List<Choice> people) {

    /** What lines can be about. */
    public List<HistoryTopic> topics() {
      return List.of(HistoryTopic.values());
    }
  }

  /** One of them. */
  public record Choice(String id, String label) {}
}
