package io.jalon.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.jalon.calendar.OfficeTime;
import io.jalon.expression.Contents;
import io.jalon.message.FactLabels;
import io.jalon.message.MessageCauses;
import io.jalon.message.MessageEdits;
import io.jalon.message.MessageFacts;
import io.jalon.message.Messages;
import io.jalon.template.Templates;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ValidateMessageActionTest {

  private static String validated(String locale) {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    var office = new OfficeTime(Clock.systemUTC(), "Europe/Paris", locale);
    var texts = new ActionTexts(mock(Contents.class), mock(Templates.class), messages, office);
    return new ValidateMessageAction(
            mock(MessageOrders.class),
            mock(Messages.class),
            new ValidateMessageAction.Changes(
                mock(MessageEdits.class),
                mock(MessageCauses.class),
                mock(AttachedDocuments.class),
                mock(MessageFacts.class),
                mock(FactLabels.class)),
            texts,
            new Answers(texts))
        .answers(mock(ActionContext.class))
        .getOrDefault("validated", "");
  }

  @Test
  void offersItsAnswersInTheLanguageOfTheOffice() {
    assertThat(validated("fr-FR")).isEqualTo("Valider l’envoi");
    assertThat(validated("en-GB")).isEqualTo("Validate the message");
  }
}
