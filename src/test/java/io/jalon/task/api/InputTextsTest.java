package io.jalon.task.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.task.WrongInput;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What is wrong with the inputs of an answer is said input by input. */
class InputTextsTest {

  @Test
  void says_each_wrong_input_in_the_callers_language() {
    var wrong =
        List.of(
            new WrongInput("date_acte", "ask.value.DATE", List.of("Date de l’acte", "hier")),
            new WrongInput("solde", "ask.required", List.of("Solde")));

    assertThat(said(wrong, Locale.FRENCH))
        .contains("field=asks.date_acte", "«\u00a0hier\u00a0» n’est pas un jour", "asks.solde")
        .contains("demandé avec cette réponse");
    assertThat(said(wrong, Locale.ENGLISH)).contains("“hier” is not a day", "“Solde” is asked");
  }

  private static String said(List<WrongInput> wrong, Locale locale) {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    var problem = new InputTexts(messages).problem(wrong, locale);
    assertThat(problem.getStatus()).isEqualTo(422);
    return String.valueOf(problem.getProperties());
  }
}
