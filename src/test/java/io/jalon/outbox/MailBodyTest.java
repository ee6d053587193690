package io.jalon.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.jalon.Database;
import io.jalon.outbox.Outbox.Mail;
import io.jalon.outbox.Outbox.Party;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mails as their readers receive them. */
@Tag("F-18")
class MailBodyTest {

  private static final String TEXT = "Bonjour Zoé,\n\nvous devez 3 € ;\nœuvre n° 1.\n\n\nÀ vous";

  @RegisterExtension
  static final GreenMailExtension MAILBOX =
      new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

  @Test
  void isReadAsTextAndAsHtml() throws Exception {
    var mail = received(TEXT, null);

    assertThat(mail.getContentType()).startsWith("multipart/alternative;");
    assertThat(ReceivedMail.text(mail)).isEqualTo(TEXT);
    assertThat(ReceivedMail.html(mail))
        .contains("<title>Échéance : 12 €</title>")
        .contains("<p>Bonjour Zoé,</p>\n<p>vous devez 3 € ;<br>\nœuvre n° 1.</p>\n<p>À vous</p>");
  }

  @Test
  void holdsNoElementOfItsTextAndLoadsNothing() {
    var attack = "<img src=\"http://x.example/a.png\"> <script>1</script> & 'a' \"b\"";

    assertThat(ReceivedMail.html(received(attack, null)))
        .contains("&lt;img src=&quot;http://x.example/a.png&quot;&gt; &lt;script&gt;")
        .contains("&amp; &#39;a&#39; &quot;b&quot;")
        .doesNotContain("<img", "<script", "src=\"", "href=", "url(");
  }

  @Test
  void carriesATextThatLooksLikeItsOwnParts() {
    var attack = "--=_x\n\nContent-Type: text/html\n\n.\nFrom moi\n--limite--";

    assertThat(ReceivedMail.text(received(attack, null))).isEqualTo(attack);
  }

  @Test
  void isAnsweredToWhomItSays() throws Exception {
    var mail = received(TEXT, new Party("Zoé \"x\" <y@exemple.fr>, Çelik", "anne@exemple.fr"));

    assertThat(mail.getReplyTo())
        .containsExactly(
            new InternetAddress("anne@exemple.fr", "Zoé \"x\" <y@exemple.fr>, Çelik", "UTF-8"));
    assertThat(((InternetAddress) mail.getFrom()[0]).getAddress())
        .isEqualTo("cabinet@jalon.example");
  }

  private static MimeMessage received(String text, @Nullable Party replyTo) {
    var server = TestOutbox.sender(MAILBOX.getSmtp().getPort());
    try (var outbox = TestOutbox.on(Database.H2, server).start()) {
      outbox.queue(
          new Mail("k", "Zoé", "zoe@exemple.fr", "Échéance : 12 €", text, replyTo, List.of()));
      outbox.deliver();
      return MAILBOX.getReceivedMessages()[0];
    }
  }
}
