package io.jalon.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalon.template.DraftOutcome.Refused;
import io.jalon.template.DraftOutcome.Saved;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  private static final String SOURCE =
      """
      sequence: relance
      name: Relance
      situation: contentieux
      steps:
        - { id: attente, deadline: 2 days, routes: [{ otherwise: fini }] }
        - { id: fini, end: Dossier soldé }
      """;

  private final Templates templates = TestTemplates.empty();

  @Test
  void aSavedTemplateIsADraftAndNothingElse() {
    assertThat(templates.saveDraft(SOURCE, "martin")).isEqualTo(new Saved("relance"));
    assertThat(templates.draft("relance")).contains(SOURCE);
    assertThat(templates.latest("relance")).isEmpty();
    assertThat(templates.all())
        .containsExactly(
            new TemplateSummary(
                "relance",
                TemplateKind.SEQUENCE,
                "Relance",
                "contentieux",
                true,
                null,
                false,
                false));
  }

  @Test
  void aDraftTakesThePlaceOfTheOneBefore() {
    templates.saveDraft(SOURCE, "martin");
    var renamed = SOURCE.replace("name: Relance", "name: Nouvelle relance");
    templates.saveDraft(renamed, "durand");
    assertThat(templates.draft("relance")).contains(renamed);
    assertThat(templates.all())
        .extracting(TemplateSummary::name)
        .containsExactly("Nouvelle relance");
  }

  @Test
  void aDraftMayHaveProblems() {
    var broken = SOURCE.replace("2 days", "bientôt");
    assertThat(templates.saveDraft(broken, "martin")).isEqualTo(new Saved("relance"));
    assertThat(templates.draft("relance")).contains(broken);
  }

  @Test
  void aDraftWithoutANameIsRefusedAndTheOneBeforeStays() {
    templates.saveDraft(SOURCE, "martin");
    var outcome = templates.saveDraft(SOURCE.replace("name: Relance", "nom: x"), "martin");
    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(((Refused) outcome).problems())
        .extracting(Problem::code, Problem::path)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("key.missing", "name"));
    assertThat(templates.draft("relance")).contains(SOURCE);
  }

  @Test
  void anUnreadableFileIsRefusedWithItsReason() {
    var outcome = templates.saveDraft("a: *b\n", "martin");
    assertThat(((Refused) outcome).problems())
        .extracting(Problem::code)
        .containsExactly("yaml.anchor");
    assertThat(templates.all()).isEmpty();
  }

  @Test
  @Tag("F-52")
  void versionsAreNumberedAndKeepTheirText() {
    templates.saveDraft(SOURCE, "martin");
    var first = templates.publish("relance", SOURCE, "relance:1:a", "martin");
    var changed = SOURCE.replace("2 days", "3 days");
    templates.saveDraft(changed, "martin");
    var second = templates.publish("relance", changed, "relance:2:b", "durand");
    assertThat(first)
        .isEqualTo(
            new TemplateVersion("relance", 1, SOURCE, "relance:1:a", TestTemplates.NOW, "martin"));
    assertThat(templates.version("relance", 1)).contains(first);
    assertThat(templates.latest("relance")).contains(second);
    assertThat(templates.versionOf("relance:1:a")).contains(first);
    assertThat(templates.versionOf("relance:9:z")).isEmpty();
  }

  @Test
  void publishingClearsTheDraft() {
    templates.saveDraft(SOURCE, "martin");
    templates.publish("relance", SOURCE, "relance:1:a", "martin");
    assertThat(templates.draft("relance")).isEmpty();
    assertThat(templates.all())
        .containsExactly(
            new TemplateSummary(
                "relance",
                TemplateKind.SEQUENCE,
                "Relance",
                "contentieux",
                false,
                1,
                false,
                false));
  }

  @Test
  void aDraftSavedWhilePublishingStays() {
    templates.saveDraft(SOURCE.replace("2 days", "3 days"), "durand");
    templates.publish("relance", SOURCE, "relance:1:a", "martin");
    assertThat(templates.draft("relance")).isPresent();
  }

  @Test
  void whatWasNeverSavedCannotBePublished() {
    assertThatThrownBy(() -> templates.publish("relance", SOURCE, "relance:1:a", "martin"))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aVersionIsReadOnce() {
    templates.saveDraft(SOURCE, "martin");
    templates.publish("relance", SOURCE, "relance:1:a", "martin");
    var template = templates.template("relance", 1);
    assertThat(template.name()).isEqualTo("Relance");
    assertThat(templates.template("relance", 1)).isSameAs(template);
    assertThatThrownBy(() -> templates.template("relance", 2))
        .isInstanceOf(NoSuchElementException.class);
  }
}
