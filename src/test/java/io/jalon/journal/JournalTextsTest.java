package io.jalon.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class JournalTextsTest {

  static final List<String> KINDS =
      List.of(
          "run_launched",
          "launch_refused",
          "step_entered",
          "action_opened",
          "action_assigned",
          "role_unheld",
          "action_completed",
          "action_ignored",
          "action_cancelled",
          "message_prepared",
          "message_validated",
          "message_refused",
          "message_queued",
          "message_sent",
          "message_kept",
          "message_failed",
          "message_unaddressed",
          "tags_empty",
          "route_taken",
          "deadline_reached",
          "deadline_moved",
          "due_moved",
          "reminder_moved",
          "alert_moved",
          "reminder_skipped",
          "start_moved",
          "step_ended",
          "run_ended",
          "repere_set",
          "holder_set",
          "portfolio_transferred",
          "command_refused",
          "commands_refused",
          "job_failed",
          "person_erased",
          "job_recovered",
          "dossier_created",
          "dossier_withdrawn",
          "imported",
          "import_undone",
          "payment_recorded",
          "payment_withdrawn",
          "field_set",
          "document_filed",
          "document_withdrawn",
          "appointment_entered",
          "appointment_moved",
          "notification_sent",
          "reminder_sent",
          "alert_raised",
          "message_to_print",
          "message_dropped",
          "action_dropped",
          "sequence_launched",
          "run_switched");

  private static final Author CAMILLE = new Author(Author.Kind.USER, "camille.martin");

  private final JournalTexts texts = new JournalTexts(messages(), ZoneId.of("Europe/Paris"));

  private static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  private String say(Locale locale, Author author, Entry entry) {
    var line =
        new JournalEntry(1, Instant.parse("2026-03-12T08:00:00Z"), author, Origin.JOB, entry);
    return texts
        .text(line, locale, account -> "<" + account + ">")
        .replaceAll("[\u00a0\u202f]", " ");
  }

  private String french(Entry entry) {
    return say(Locale.FRENCH, CAMILLE, entry);
  }

  @Test
  void an_alert_that_was_left_out_is_called_an_alert() {
    var skipped = Entry.of("reminder_skipped", "d").with("title", "Signifier");
    assertThat(french(skipped)).startsWith("Rappel de l’action « Signifier » omis");
    assertThat(french(skipped.with("kind", "alert")))
        .startsWith("Alerte de l’action « Signifier » omise");
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  @Tag("F-84")
  void phrasesEveryKindInBothLanguages(String kind) {
    for (var locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      assertThat(say(locale, CAMILLE, Entry.of(kind, "d")))
          .isNotEqualTo(kind)
          .doesNotContain("{", "}", "[", "]", "|");
    }
  }

  @Test
  void showsTheKindWhenNoPhraseIsKnown() {
    assertThat(french(Entry.of("something_new", "d"))).isEqualTo("something_new");
  }

  @Test
  @Tag("F-86")
  void namesThePersonWhoActed() {
    var done = Entry.of("action_completed", "d").with("title", "Signifier").with("status", "DONE");
    assertThat(french(done)).isEqualTo("Action « Signifier » réalisée, par <camille.martin>");
  }

  @Test
  @Tag("F-86")
  void namesTheTemplateBehindTheSystem() {
    assertThat(texts.author(Author.template("relance"), Locale.FRENCH, id -> id))
        .isEqualTo("Jalon (modèle relance)");
    assertThat(texts.author(Author.SYSTEM, Locale.FRENCH, id -> id)).isEqualTo("Jalon");
  }

  @Test
  void writesDatesOutInTheOfficesZone() {
    var set = Entry.of("repere_set", "d").with("label", "Audience").with("new", "2026-05-04");
    assertThat(french(set)).contains("fixé : 4 mai 2026");
    var opened =
        Entry.of("action_opened", "d").with("title", "T").with("due", "2026-07-01T21:59:00Z");
    assertThat(french(opened)).contains("échéance le 1er juillet 2026 à 23:59");
  }

  @Test
  void writesWhatIsOwedAsAnAmount() {
    var set =
        Entry.of("field_set", "d")
            .with("label", "solde")
            .with("old", "1100.00")
            .with("new", "12.5");
    assertThat(french(set)).contains("fixée : 12,50 €").contains("auparavant : 1 100,00 €");
  }

  @Test
  void leavesAnImpossibleDateAsItIs() {
    var set = Entry.of("repere_set", "d").with("label", "Audience").with("new", "2026-02-31");
    assertThat(french(set)).contains("2026-02-31");
  }

  @Test
  void saysThatARepereWasRemoved() {
    var unset = Entry.of("repere_set", "d").with("label", "Audience").with("old", "2026-05-04");
    assertThat(french(unset)).contains("effacé (auparavant : 4 mai 2026)");
  }

  @Test
  void saysAnInterruptionAsSuch() {
    var ended = Entry.of("run_ended", "d").with("label", "payé").with("kind", "interrupted");
    assertThat(french(ended)).isEqualTo("Séquence interrompue : payé");
  }

  @Test
  @Tag("F-22")
  void namesTheStepOfAnAction() {
    for (var kind : List.of("opened", "assigned", "completed", "ignored", "cancelled")) {
      var entry = Entry.of("action_" + kind, "d").with("title", "T").with("step", "Acte");
      assertThat(french(entry)).contains("étape « Acte »");
      assertThat(say(Locale.ENGLISH, CAMILLE, entry)).contains("step “Acte”");
    }
  }

  @Test
  @Tag("F-16")
  void saysInWordsThatNoOtherConditionHeld() {
    var route = Entry.of("route_taken", "d").with("to", "Acte").with("condition", "otherwise");
    assertThat(french(route))
        .isEqualTo("Suite vers Acte, car aucune autre condition n’était remplie");
    assertThat(say(Locale.ENGLISH, CAMILLE, route))
        .isEqualTo("Route to Acte, because no other condition held");
  }

  @Test
  void givesWordsToTheReasonsThatAreCodes() {
    var refused =
        Entry.of("launch_refused", "d").with("name", "S").with("reason", "already_running");
    assertThat(french(refused)).endsWith("elle est déjà en cours sur ce dossier");
  }

  @Test
  void answersInFrenchWhenTheLanguageIsUnknown() {
    assertThat(say(Locale.GERMAN, CAMILLE, Entry.of("step_ended", "d").with("name", "A")))
        .isEqualTo("Étape « A » terminée");
  }

  @Test
  void neverEvaluatesADetail() {
    var hostile = "${T(java.lang.Runtime)} {author} #{1} [a|b] {0,number}";
    assertThat(french(Entry.of("step_entered", "d").with("name", hostile)))
        .isEqualTo("Étape « " + hostile + " » commencée");
  }
}
