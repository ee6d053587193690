package io.jalon.outbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalon.outbox.MailFiles.MailFile;
import io.jalon.outbox.Outbox.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailPreparationException;

/** Mails are readable, and say only what they were told to say. */
class MailComposerTest {

  private static final Instant NOW = Instant.parse("2026-03-12T09:00:00Z");

  private static final MailFile PLAN =
      new MailFile("Plan d’évacuation\r\nX: y.pdf", "application/pdf", new byte[] {1, 2, 3});

  private final MailComposer composer =
      new MailComposer(
          new MailSettings("cabinet@jalon.example", "Cabinet Élan", Duration.ZERO, Duration.ZERO),
          file -> file.equals("plan") ? Optional.of(PLAN) : Optional.empty());

  @Test
  void writesTextInUtf8WithEveryAccent() throws Exception {
    var message = composer.compose(mail("Zoé Çelik", "Échéance à venir — 12 480,00 €"), NOW);

    assertThat(message.getSubject()).isEqualTo("Échéance à venir — 12 480,00 €");
    assertThat(ReceivedMail.text(message)).isEqualTo("Bonjour,\nœuvre n° 1 : 3 €");
    assertThat(message.getFrom())
        .containsExactly(new InternetAddress("cabinet@jalon.example", "Cabinet Élan", "UTF-8"));
  }

  @Test
  void leavesAsAsciiWithLinesThatEndAsTheRfcWants() {
    var bytes = MailComposer.bytes(composer.compose(mail("Zoé Çelik", "Échéance à venir"), NOW));

    assertThat(new String(bytes, US_ASCII).getBytes(US_ASCII)).isEqualTo(bytes);
    assertThat(new String(bytes, US_ASCII).replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void carriesFilesUnderTheirNamesBesideBothTexts() throws Exception {
    var received = received(with("plan"));

    assertThat(ReceivedMail.text(received)).isEqualTo("Bonjour,\nœuvre n° 1 : 3 €");
    var parts = (MimeMultipart) received.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    var file = (MimeBodyPart) parts.getBodyPart(1);
    assertThat(file.getFileName()).isEqualTo("Plan d’évacuation X: y.pdf");
    assertThat(file.getDisposition()).isEqualTo("attachment");
    assertThat(file.isMimeType("application/pdf")).isTrue();
    assertThat(file.getInputStream().readAllBytes()).isEqualTo(PLAN.content());
    assertThat(file.getHeader("X")).isNull();
  }

  @Test
  void doesNotLeaveWithoutAFileThatIsGone() {
    assertThatThrownBy(() -> composer.compose(with("perdu"), NOW))
        .isInstanceOf(MailPreparationException.class);
  }

  private static Mail with(String file) {
    var mail = mail("Zoé", "Objet");
    return new Mail(
        mail.key(),
        mail.recipientName(),
        mail.recipientAddress(),
        mail.subject(),
        mail.body(),
        null,
        List.of(file));
  }

  /** As the other side reads it. */
  private MimeMessage received(Mail mail) throws MessagingException {
    var bytes = MailComposer.bytes(composer.compose(mail, NOW));
    return new MimeMessage((Session) null, new ByteArrayInputStream(bytes));
  }

  @Test
  void composesTheSameBytesForTheSameMailAndTime() {
    var first = MailComposer.bytes(composer.compose(mail("Zoé", "Objet"), NOW));
    var second = MailComposer.bytes(composer.compose(mail("Zoé", "Objet"), NOW));

    assertThat(second).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\nBcc: x@exemple.fr",
        "\nBcc: x@exemple.fr",
        "\rX: y",
        "\u0000",
        "\u2028X: y",
        "\u0085X: y"
      })
  void refusesALineBreakWhereAHeaderCouldBeAdded(String attack) {
    assertThatThrownBy(() -> mail("Zoé" + attack, "Objet"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> mail("Zoé", "Objet" + attack))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Mail("k", "Zoé", "zoe@exemple.fr" + attack, "Objet", "Texte"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Mail("k" + attack, "Zoé", "zoe@exemple.fr", "Objet", "Texte"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zoé\" <x@exemple.fr>, \"",
        "x@exemple.fr,",
        "<x@exemple.fr>",
        "a;b:c@d,e (f)",
        "=?UTF-8?Q?x=0D=0ABcc:_y?="
      })
  void writesToOneAddressWhateverTheNameLooksLike(String name) throws Exception {
    var message = composer.compose(mail(name, "Objet"), NOW);
    var again =
        new jakarta.mail.internet.MimeMessage(
            jakarta.mail.Session.getInstance(new java.util.Properties()),
            new java.io.ByteArrayInputStream(MailComposer.bytes(message)));

    assertThat(again.getAllRecipients())
        .singleElement()
        .isInstanceOfSatisfying(
            InternetAddress.class, to -> assertThat(to.getAddress()).isEqualTo("zoe@exemple.fr"));
    assertThat(again.getHeader("Bcc")).isNull();
  }

  @Test
  void carriesATextThatLooksLikeHeadersOrAnEndOfMail() throws Exception {
    var text = "Bcc: x@exemple.fr\n.\nFrom moi\n\n--limite";
    var message = composer.compose(new Mail("k", "Zoé", "zoe@exemple.fr", "Objet", text), NOW);

    assertThat(ReceivedMail.text(message)).isEqualTo(text);
    assertThat(message.getAllRecipients()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "zoe",
        "zoe@",
        "@exemple.fr",
        "a@b.fr,c@d.fr",
        "Zoé <zoe@exemple.fr>",
        "a b@c.fr",
        "liste: a@b.fr;"
      })
  void refusesWhatIsNotOneAddress(String address) {
    assertThat(Addresses.accepts(address)).isFalse();
    var mail = new Mail("k", "Zoé", address, "Objet", "Texte");
    assertThatThrownBy(() -> composer.compose(mail, NOW))
        .isInstanceOf(MailPreparationException.class);
  }

  @Test
  void flattensATextToOneLine() {
    assertThat(OneLine.of(" Relance\r\nBcc: x\u2028 fin\t\u0007 ")).isEqualTo("Relance Bcc: x fin");
  }

  private static Mail mail(String name, String subject) {
    return new Mail("k", name, "zoe@exemple.fr", subject, "Bonjour,\nœuvre n° 1 : 3 €");
  }
}
