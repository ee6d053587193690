package io.jalon.action;

import static io.jalon.action.TestActions.DOSSIER;
import static io.jalon.action.TestActions.PLACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jalon.Database;
import io.jalon.dossier.Documents;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Repere;
import io.jalon.dossier.RepereKind;
import io.jalon.dossier.Reperes;
import io.jalon.task.WrongInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.MessageSource;

/** What is asked for with an answer is taken as a whole or not at all. */
class AsksTest {

  @Test
  void lists_what_an_action_asks_for_in_the_words_of_the_office() {
    try (var story = bailiff(Database.H2)) {
      var asks = story.bean(Asks.class);
      assertThat(asks.of(story.context()))
          .extracting(Asked::field, Asked::id, Asked::label, Asked::type, a -> a.required(null))
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  "ask_1", "date_acte", "Date de l’acte", RepereKind.DATE, true),
              org.assertj.core.groups.Tuple.tuple(
                  "ask_2", "solde", "Solde", RepereKind.MONEY, true),
              org.assertj.core.groups.Tuple.tuple(
                  "ask_3", "Procès-verbal", "Procès-verbal", RepereKind.TEXT, true));
      assertThat(asks.hint(asks.of(story.context()).get(0))).contains("12/03/2026");
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("F-35")
  void sets_a_repere_an_attribute_and_files_a_document(Database database) {
    try (var story = bailiff(database)) {
      take(story, "01/04/2026", "1 000,50", "Étude, n° 42");

      assertThat(story.repere("date_acte")).isEqualTo("2026-04-01");
      assertThat(story.bean(Dossiers.class).find(DOSSIER).orElseThrow().balance())
          .isEqualByComparingTo(new BigDecimal("1000.50"));
      assertThat(story.bean(Documents.class).of(DOSSIER))
          .singleElement()
          .satisfies(
              document -> {
                assertThat(document.name()).isEqualTo("Procès-verbal");
                assertThat(document.body()).isEqualTo("Étude, n° 42");
                assertThat(document.place()).isEqualTo(PLACE);
              });
      assertThat(story.line("field_set"))
          .containsEntry("label", "solde")
          .containsEntry("old", "1250.10")
          .containsEntry("new", "1000.50");
    }
  }

  @Test
  void sets_nothing_when_one_value_cannot_be_read_and_says_all_that_is_wrong() {
    try (var story = bailiff(Database.H2)) {
      var refused =
          catchThrowableOfType(AsksRefused.class, () -> take(story, "01/04/2026", "mille", " "));

      assertThat(refused.inputs())
          .extracting(WrongInput::input, WrongInput::code)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("solde", "ask.value.MONEY"),
              org.assertj.core.groups.Tuple.tuple("Procès-verbal", "ask.required"));
      assertThat(story.repere("date_acte")).isNull();
      assertThat(story.kinds()).doesNotContain("repere_set", "field_set", "document_filed");
    }
  }

  @Test
  void says_what_is_wrong_in_both_languages() {
    try (var story = bailiff(Database.H2)) {
      var refused = catchThrowableOfType(AsksRefused.class, () -> take(story, "hier", "1", "pv"));
      var wrong = refused.inputs().get(0);

      assertThat(text(story, wrong, Locale.FRENCH))
          .contains("Date de l’acte", "hier", "12/03/2026");
      assertThat(text(story, wrong, Locale.ENGLISH)).contains("is not a day", "hier");
    }
  }

  @Test
  void refuses_what_nobody_asked_for() {
    try (var story = bailiff(Database.H2)) {
      var given = Map.of("statut", "clos", "date_acte", "01/04/2026", "solde", "1");
      assertThatThrownBy(() -> story.bean(Asks.class).take(story.context(), null, given))
          .isInstanceOfSatisfying(
              AsksRefused.class,
              refused -> assertThat(refused.inputs()).contains(Asks.unknown("statut")));
    }
  }

  @Test
  void leaves_things_as_they_are_when_what_is_optional_is_left_out() {
    try (var story = bailiff(Database.H2)) {
      for (int n = 1; n <= 3; n++) {
        story.with("ask." + n + ".optional", "true");
      }
      story.bean(Asks.class).take(story.context(), "impossible", Map.of());

      assertThat(story.kinds()).doesNotContain("repere_set", "field_set", "document_filed");
      assertThat(hint(story, 0)).endsWith("Facultatif.");
    }
  }

  @Test
  void asks_with_one_result_what_may_be_left_out_with_another() {
    try (var story = new TestActions(Database.H2)) {
      story.repere("date_acte", "Date de l’acte", RepereKind.DATE);
      story.with("result.signifie", "Signifié").with("result.impossible", "Impossible");
      story.with("ask.1", "repere:date_acte").with("ask.1.for", "signifie");

      assertThat(hint(story, 0)).contains("« Signifié »");
      story.bean(Asks.class).take(story.context(), "impossible", Map.of());
      assertThat(refused(story, "signifie", Map.of()).inputs())
          .extracting(WrongInput::code)
          .containsExactly("ask.required");
    }
  }

  @Test
  @Tag("F-36")
  void a_result_is_chosen_from_its_list_which_a_refusal_names() {
    try (var story = new TestActions(Database.H2).with("ask.1", "repere:avis")) {
      story
          .bean(Reperes.class)
          .define(new Repere("avis", "Avis", RepereKind.RESULT, List.of("accord", "rejet")));

      var asked = story.bean(Asks.class).of(story.context()).get(0);
      assertThat(asked.field()).isEqualTo("choice_1");
      assertThat(asked.choices()).containsExactly("accord", "rejet");
      var wrong = refused(story, null, Map.of("avis", "Accord")).inputs().get(0);
      assertThat(text(story, wrong, Locale.FRENCH)).contains("Accord", "accord, rejet");
      story.bean(Asks.class).take(story.context(), null, Map.of("avis", " rejet "));
      assertThat(story.repere("avis")).isEqualTo("rejet");
      assertThat(story.told("repere_set").get(0).place()).isEqualTo(PLACE);
    }
  }

  @Test
  void refuses_a_status_that_is_too_long() {
    try (var story = new TestActions(Database.H2).with("ask.1", "attribute:statut")) {
      var given = Map.of("statut", "x".repeat(31));
      assertThatThrownBy(() -> story.bean(Asks.class).take(story.context(), null, given))
          .isInstanceOf(AsksRefused.class);
    }
  }

  private static TestActions bailiff(Database database) {
    var story = new TestActions(database);
    story.repere("date_acte", "Date de l’acte", RepereKind.DATE);
    return story
        .with("ask.1", "repere:date_acte")
        .with("ask.2", "attribute:solde")
        .with("ask.3", "document:Procès-verbal");
  }

  private static String hint(TestActions story, int index) {
    var asks = story.bean(Asks.class);
    return asks.hint(asks.of(story.context()).get(index)).replace('\u00a0', ' ');
  }

  private static AsksRefused refused(
      TestActions story, @Nullable String result, Map<String, String> given) {
    return catchThrowableOfType(
        AsksRefused.class, () -> story.bean(Asks.class).take(story.context(), result, given));
  }

  private static void take(TestActions story, String date, String balance, String report) {
    var given = Map.of("date_acte", date, "solde", balance, "Procès-verbal", report);
    story.inTransaction(
        () -> {
          story.bean(Asks.class).take(story.context(), null, given);
          return true;
        });
  }

  private static String text(TestActions story, WrongInput wrong, Locale locale) {
    return story.bean(MessageSource.class).getMessage(wrong.code(), wrong.args().toArray(), locale);
  }
}
