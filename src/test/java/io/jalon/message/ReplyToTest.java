package io.jalon.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.IntervenantKind;
import io.jalon.dossier.Intervenants;
import io.jalon.outbox.Outbox.Party;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To whom people answer. */
@Tag("F-18")
class ReplyToTest {

  private final Dossiers dossiers = mock(Dossiers.class);
  private final Intervenants intervenants = mock(Intervenants.class);

  @Test
  void isTheSenderUnlessTheOfficeSaysOtherwise() {
    owner("anne@exemple.fr");

    assertThat(replies("").of("d1")).isEmpty();
    assertThat(replies("accueil@exemple.fr").of("d1"))
        .contains(new Party("", "accueil@exemple.fr"));
  }

  @Test
  void isWhoeverIsInChargeOfTheDossierOnALineOfTheirOwn() {
    owner("anne@exemple.fr");

    assertThat(replies("owner").of("d1"))
        .contains(new Party("Anne Bcc: x@exemple.fr", "anne@exemple.fr"));
  }

  @Test
  void isTheSenderWhenNobodyInChargeCanBeWrittenTo() {
    owner(null);
    assertThat(replies("owner").of("d1")).isEmpty();
    owner("anne@exemple.fr\r\nBcc: x@exemple.fr");
    assertThat(replies("owner").of("d1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"personne", "a@b.fr\nBcc: x@exemple.fr", "a@b.fr, c@d.fr"})
  void isRefusedWhenItIsNoAddress(String setting) {
    assertThatThrownBy(() -> replies(setting)).isInstanceOf(IllegalArgumentException.class);
  }

  private void owner(@Nullable String email) {
    var dossier = new Dossier("d1", "D-1", "c1", "t", "ouvert", "anne", "g", null, null, null);
    var anne =
        new Intervenant(
            "i1", IntervenantKind.INTERNAL, "Anne\r\nBcc: x@exemple.fr", email, "anne", true, null);
    when(dossiers.find("d1")).thenReturn(Optional.of(dossier));
    when(intervenants.byAccount("anne")).thenReturn(Optional.of(anne));
  }

  private ReplyTo replies(String setting) {
    return new ReplyTo(setting, dossiers, intervenants);
  }
}
