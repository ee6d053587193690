package io.jalon.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.importing.ImportField;
import io.jalon.importing.ImportKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeadingsTest {

  @Test
  void headings_are_recognised_in_french() {
    assertThat(
            Headings.proposal(
                ImportKind.CLIENTS,
                List.of("Code client", "Raison sociale", "E-mail", "Adresse", "Téléphone")))
        .isEqualTo(
            Map.of(
                "Code client",
                "reference",
                "Raison sociale",
                "name",
                "E-mail",
                "email",
                "Adresse",
                "address"));
  }

  @Test
  void headings_are_recognised_in_english() {
    assertThat(
            Headings.proposal(
                ImportKind.PAYMENTS, List.of("Case number", "Payment date", "AMOUNT", "Reference")))
        .isEqualTo(
            Map.of(
                "Case number", "dossier",
                "Payment date", "date",
                "AMOUNT", "amount",
                "Reference", "reference"));
  }

  @Test
  void accents_case_and_signs_do_not_count() {
    assertThat(Headings.proposal(ImportKind.BALANCES, List.of("N° dossier", " SOLDE dû ")))
        .isEqualTo(Map.of("N° dossier", "dossier", " SOLDE dû ", "balance"));
  }

  @Test
  void a_field_goes_to_the_first_column_that_names_it() {
    assertThat(Headings.proposal(ImportKind.CLIENTS, List.of("Nom", "Name")))
        .isEqualTo(Map.of("Nom", "name"));
  }

  @ParameterizedTest
  @EnumSource(ImportKind.class)
  void no_heading_of_a_kind_names_two_fields(ImportKind kind) {
    assertThat(kind.fields().stream().flatMap(field -> field.headings().stream().distinct()))
        .doesNotHaveDuplicates()
        .allSatisfy(heading -> assertThat(Headings.plain(heading)).isEqualTo(heading));
    assertThat(kind.fields()).extracting(ImportField::id).doesNotHaveDuplicates();
  }
}
