package io.jalon.erasure;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.jalon.dossier.Client;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.SearchIndex;
import io.jalon.journal.Authors;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.journal.JournalErasure;
import io.jalon.journal.JournalErasure.Wanted;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a person (RGPD), in one transaction: what they are known by and what was written about and
 * to them goes, for good; what happened, when, and by which role stays (decision 0025).
 */
@Component
public class Erasures {

  private final Parts parts;
  private final Clock clock;

  Erasures(Parts parts, Clock clock) {
    this.parts = parts;
    this.clock = clock;
  }

  /** What it is done with. */
  @Component
  record Parts(
      PersonRows people,
      WrittenContents contents,
      TextColumns columns,
      JournalErasure lines,
      Journal journal,
      Authors authors,
      EngineTraces engine,
      UniqueNames names,
      SearchIndex search) {}

  /**
   * What was done.
   *
   * @param dossiers in how many dossiers
   * @param lines of how many lines of their histories something was blanked
   */
  public record Erased(int dossiers, int lines) {}

  /**
   * Erases a client: the contents of all their dossiers, and their identity everywhere.
   *
   * @param reason why, without the person's name: it is taken out
   * @throws ErasureRefused while a sequence runs on one of the dossiers, or when it was done
   */
  @Transactional
  public Erased client(Client client, String reason) {
    begin(client.id());
    var dossiers = parts.people().dossiersOf(client.id());
    refuseUnderWay(parts.people().underWay(dossiers));
    var person = known(client.id(), client.name(), client.email(), client.address());
    parts.engine().forgetRuns(parts.people().runsOf(dossiers));
    dossiers.forEach(dossier -> parts.contents().blankDossier(dossier, person));
    parts.contents().blankLinesOf(client.id());
    parts.people().blankClient(client.id());
    return end(new Subject("CLIENT", client.id(), person, Set.copyOf(dossiers)), reason);
  }

  /**
   * Erases a collaborator, a partner or a contact: the messages to them, their identity everywhere,
   * and their account.
   *
   * @param reason why, without the person's name: it is taken out
   * @throws ErasureRefused while they hold a role or an action of a sequence that runs, or when it
   *     was done
   */
  @Transactional
  public Erased intervenant(Intervenant intervenant, String reason) {
    begin(intervenant.id());
    var account = intervenant.account();
    if (account != null && account.equals(parts.authors().current().id())) {
      throw ErasureRefused.oneself();
    }
    refuseUnderWay(parts.people().heldBy(intervenant.id(), account));
    var person =
        known(intervenant.id(), intervenant.name(), intervenant.email(), null).with(account);
    parts.contents().blankMessagesTo(intervenant.id());
    parts.contents().blankLinesOf(intervenant.id());
    parts.people().blankIntervenant(intervenant.id());
    return end(new Subject("INTERVENANT", intervenant.id(), person, Set.of()), reason);
  }

  /** A name that somebody else has too is erased by its place only, not wherever it stands. */
  private Identity known(String id, String name, @Nullable String email, @Nullable String address) {
    var person = Identity.of(name, email, address);
    return parts.people().shared(name, id) ? person.shared(name) : person;
  }

  /**
   * Who is erased.
   *
   * @param dossiers whose whole contents go
   */
  private record Subject(String kind, String id, Identity person, Set<String> dossiers) {

    /** What stands in place of the account. */
    String pseudonym() {
      return "efface-" + id.substring(0, 8);
    }
  }

  private void begin(String subjectId) {
    parts
        .people()
        .erasedAt(subjectId)
        .ifPresent(
            at -> {
              throw ErasureRefused.done(at);
            });
  }

  private static void refuseUnderWay(List<String> references) {
    if (!references.isEmpty()) {
      throw ErasureRefused.underWay(String.join(", ", references));
    }
  }

  private Erased end(Subject subject, String reason) {
    var person = subject.person();
    var account = Optional.ofNullable(person.account());
    var touched = new LinkedHashSet<>(subject.dossiers());
    var texts = new ArrayList<>(person.texts());
    account.ifPresent(texts::add);
    touched.addAll(parts.people().writtenTo(subject.id()));
    touched.addAll(parts.lines().holding(texts, account.stream().toList()));
    int lines = 0;
    for (var dossier : touched.stream().sorted().toList()) {
      lines += parts.lines().erase(dossier, wanted(subject, dossier));
    }
    account.ifPresent(parts.engine()::forgetAccount);
    parts.names().clear(person);
    var written = person.alsoAs(Erasures::inJson);
    parts.columns().clear(written, written.alsoAs(parts.engine()::inForms));
    account.ifPresent(id -> rename(id, subject.pseudonym()));
    findAgain(subject, touched);
    register(subject, person.outOf(reason), touched);
    return new Erased(touched.size(), lines);
  }

  private static String inJson(String text) {
    return String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text));
  }

  private void rename(String account, String pseudonym) {
    parts.names().renameSought(account, pseudonym);
    parts.columns().rename(account, pseudonym);
  }

  /** By the words that are left. */
  private void findAgain(Subject subject, Set<String> touched) {
    if (subject.kind().equals("CLIENT")) {
      parts.search().client(subject.id());
    } else {
      parts.search().intervenant(subject.id());
    }
    touched.stream()
        .filter(dossier -> !subject.dossiers().contains(dossier))
        .sorted()
        .forEach(parts.search()::dossier);
  }

  /** In the dossiers of a client all contents go, elsewhere what names the person. */
  private static Wanted wanted(Subject subject, String dossier) {
    var all = subject.dossiers().contains(dossier);
    Map<String, String> authors =
        Optional.ofNullable(subject.person().account())
            .map(id -> Map.of(id, subject.pseudonym()))
            .orElse(Map.of());
    return new Wanted(
        value ->
            all
                ? LineContents.in(value, subject.person())
                : LineContents.quotes(value) || subject.person().in(value.text()),
        authors);
  }

  private void register(Subject subject, String reason, Set<String> dossiers) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    parts
        .people()
        .erased(
            new PersonRows.Record(subject.id(), subject.kind(), at, parts.authors().current().id()),
            reason);
    dossiers.forEach(
        dossier ->
            parts
                .journal()
                .write(
                    Entry.of("person_erased", dossier)
                        .with("kind", subject.kind().toLowerCase(Locale.ROOT))
                        .with("reason", reason)));
  }
}
