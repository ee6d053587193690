package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.action.ChangedMessages;
import io.jalon.calendar.Closings;
import io.jalon.calendar.CountedDates;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.DossierFields;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.RepereKind;
import io.jalon.message.MessageStatus;
import io.jalon.run.BusinessEvents;
import io.jalon.run.Runs;
import io.jalon.template.RoleKind;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.TemplateReader;
import io.jalon.template.TemplateUses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.TestInfo;
import org.springframework.boot.test.context.TestComponent;

/** Begins stories: an office that has published the shipped sequences, and people for each role. */
@TestComponent
record Stories(Office office, Life life, Runs runs, TestClock clock, Outside outside, Shelf shelf) {

  /** What happens to a dossier besides its tasks. */
  @TestComponent
  record Outside(
      BusinessEvents events,
      DossierFields fields,
      Closings closings,
      CountedDates dates,
      ChangedMessages changed) {}

  /** What is published already: the program is shared. */
  @TestComponent
  static final class Shelf {
    private final Map<String, SequenceTemplate> published = new HashMap<>();
  }

  /** A dossier under a shipped sequence, not launched yet. */
  Story of(String sequence, String client) {
    var template = shelved(sequence);
    var dossier = office.dossier(client);
    template
        .roles()
        .forEach((role, kind) -> office.bind(dossier, role, person(role, kind, dossier)));
    return new Story(this, template, dossier);
  }

  /** What it calls is published before it. */
  private SequenceTemplate shelved(String sequence) {
    var known = shelf.published.get(sequence);
    if (known != null) {
      return known;
    }
    var template = read(sequence);
    TemplateUses.sequences(template).forEach(call -> shelved(call.sequence()));
    publish(template, source(sequence));
    shelf.published.put(sequence, template);
    return template;
  }

  private static SequenceTemplate read(String sequence) {
    return Objects.requireNonNull(new TemplateReader().read(source(sequence)).template());
  }

  /** A Whit Monday to come, with no other holiday near but Ascension, far enough from now. */
  LocalDate whitMonday(int weeksFromNow) {
    var today = clock.instant().atZone(ZoneId.of("Europe/Paris")).toLocalDate();
    return Feasts.whitMonday(today.plusWeeks(weeksFromNow).plusDays(1));
  }

  /** Somebody prepares a message again whose facts have changed since. */
  void prepareAgain(Story story, String action) {
    life.messages(story.dossier()).stream()
        .filter(message -> message.status() == MessageStatus.PREPARED)
        .filter(message -> action.equals(message.place().actionId()))
        .forEach(message -> outside.changed().renew(message));
  }

  /** A story has come to the end that its test names. */
  void over(Story story, TestInfo test) {
    var reaches = test.getTestMethod().orElseThrow().getAnnotation(Reaches.class);
    assertThat(story.end()).isEqualTo(reaches.value());
    assertThat(story.run().active()).isFalse();
  }

  private Intervenant person(String role, RoleKind kind, Dossier dossier) {
    return switch (kind) {
      case INTERNAL -> colleague(role);
      case PARTNER -> office.partner(role, "Me " + role);
      case CONTACT -> office.contact(role, role + "@example.fr");
    };
  }

  private Intervenant colleague(String role) {
    return role.equals("gestionnaire")
        ? office.collaborator("camille", "Camille Martin")
        : office.collaborator(role, "Paul " + role);
  }

  private void publish(SequenceTemplate template, String source) {
    office.functions(template.roles().keySet().toArray(String[]::new));
    template.reperes().forEach(this::define);
    office.publish(source);
  }

  private void define(String repere) {
    if (repere.startsWith("date_")) {
      office.repere(repere, RepereKind.DATE);
    } else {
      office.results(repere, "accord", "rejet", "ajournement");
    }
  }

  private static String source(String sequence) {
    try {
      return Files.readString(Path.of("processes", sequence + ".yaml"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
