package io.jalon.message.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.journal.Entry.Place;
import io.jalon.message.Mails;
import io.jalon.message.Message;
import io.jalon.message.MessageRevision;
import io.jalon.message.MessageSearch;
import io.jalon.message.MessageStatus;
import io.jalon.outbox.MailTexts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Those who may view dossiers read their messages, as they left. */
class MessageControllerTest {

  private static final Place PLACE = new Place("run-1", "contentieux", 3, "amiable", "relance", 1);

  private final MessageSearch messages = mock(MessageSearch.class);
  private final Dossiers dossiers = mock(Dossiers.class);
  private final Mails mails = mock(Mails.class);
  private final MailTexts texts = mock(MailTexts.class);
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private MockMvc rest = MockMvcBuilders.standaloneSetup(new Object()).build();

  @BeforeEach
  void start() {
    context.registerBean(MessageSearch.class, () -> messages);
    context.registerBean(Dossiers.class, () -> dossiers);
    context.registerBean(MailTexts.class, () -> texts);
    context.registerBean(Mails.class, () -> mails);
    context.registerBean(MessageRevision.class, () -> mock(MessageRevision.class));
    context.register(Secured.class, MessageController.class);
    context.refresh();
    rest = MockMvcBuilders.standaloneSetup(context.getBean(MessageController.class)).build();
    signIn("view");
  }

  @AfterEach
  void stop() {
    SecurityContextHolder.clearContext();
    context.close();
  }

  @Test
  void answersTheMessageSearchOfADossierByItsReference() throws Exception {
    var dossier = new Dossier("d1", "LOC-1", "c1", "t", "ouvert", null, "g", null, null, null);
    when(dossiers.seen("LOC-1")).thenReturn(Optional.of(dossier));
    when(messages.of("d1", null)).thenReturn(List.of(found("zoe@exemple.fr")));

    rest.perform(get("/api/v1/dossiers/LOC-1/messages"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.length()").value(1))
        .andExpect(jsonPath("$[0].subject").value("Relance"))
        .andExpect(jsonPath("$[0].status").value("SENT"))
        .andExpect(jsonPath("$[0].place.actionId").value("relance"));
  }

  @Test
  @Tag("F-18")
  void offersAMailAsItLeftAsAFile() throws Exception {
    var mail = "Subject: Relance\r\n\r\nBonjour".getBytes(StandardCharsets.US_ASCII);
    when(messages.one("m1")).thenReturn(Optional.of(found("zoe@exemple.fr")));
    when(texts.eml(any())).thenReturn(mail);

    rest.perform(get("/api/v1/messages/m1/eml"))
        .andExpect(status().isOk())
        .andExpect(content().contentType("message/rfc822"))
        .andExpect(header().string("Content-Disposition", "attachment; filename=\"m1.eml\""))
        .andExpect(content().bytes(mail));
  }

  @Test
  void saysThatAMessageWithoutAnAddressNeverLeft() throws Exception {
    when(messages.one("m1")).thenReturn(Optional.of(found("")));

    rest.perform(get("/api/v1/messages/m1")).andExpect(status().isOk());
    rest.perform(get("/api/v1/messages/m1/eml")).andExpect(status().isConflict());
  }

  @Test
  void knowsNothingOfOtherMessageSearchAndDossiers() throws Exception {
    rest.perform(get("/api/v1/messages/x")).andExpect(status().isNotFound());
    rest.perform(get("/api/v1/messages/x/eml")).andExpect(status().isNotFound());
    rest.perform(get("/api/v1/dossiers/x/messages")).andExpect(status().isNotFound());
  }

  @Test
  void showsNothingToThoseWhoMayNotView() {
    signIn("portal");
    when(messages.one("m1")).thenReturn(Optional.of(found("zoe@exemple.fr")));

    for (var path : List.of("/messages/m1", "/messages/m1/eml", "/dossiers/d1/messages")) {
      assertThatThrownBy(() -> rest.perform(get("/api/v1" + path)))
          .hasRootCauseInstanceOf(AccessDeniedException.class);
    }
  }

  private static void signIn(String authority) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("anne", "", authority));
  }

  private static MessageSearch.Found found(String address) {
    var message =
        new Message(
            "m1",
            PLACE,
            "d1",
            Message.Channel.EMAIL,
            "run-1:relance:1:1",
            "relance_1",
            "locataire",
            "i1",
            "Zoé",
            address,
            "Relance",
            "Bonjour",
            MessageStatus.SENT,
            Instant.EPOCH,
            null,
            null,
            null,
            null,
            new Message.Terms("gestionnaire", null, false),
            null,
            List.of());
    return new MessageSearch.Found(message, null);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableMethodSecurity
  static class Secured {}
}
