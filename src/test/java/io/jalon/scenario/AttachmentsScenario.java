package io.jalon.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Documents;
import io.jalon.dossier.Dossier;
import io.jalon.journal.Entry;
import io.jalon.message.Message;
import io.jalon.message.MessageStatus;
import io.jalon.outbox.ReceivedMail;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Documents of a dossier go along with its messages. */
@Scenario
@Tag("F-18")
class AttachmentsScenario {

  private static final byte[] PDF = "%PDF-1.4\n%âãÏÓ\n1 0 obj\n".getBytes(UTF_8);

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private Documents documents;

  private Dossier dossier;

  @BeforeEach
  void aDossier() {
    office.functions("locataire");
    office.publish(template("pieces", ""));
    office.publish(template("pieces_a_valider", ", validate: true"));
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "locataire", office.contact("Nadia Benali", "nadia@example.fr"));
  }

  private static String template(String id, String more) {
    return """
        sequence: %s
        name: Pièces
        roles: { gestionnaire: internal, locataire: contact }
        messages:
          releve: { subject: "Relevé ${client.nom}", body: "Vous devez ${dossier.solde}." }
          envoi: { subject: "Vos pièces ${dossier.reference}", body: "Ci-joint." }
        steps:
          - id: ecrire
            actions:
              - { id: document, role: gestionnaire, create-document: { template: releve } }
            routes: [ { otherwise: envoyer } ]
          - id: envoyer
            actions:
              - id: message
                role: gestionnaire
                send-message: { template: envoi, to: locataire, attach: [Bail, "Relevé ${client.nom}"]%s }
            routes: [ { otherwise: fini } ]
          - { id: fini, end: Fini }
        """
        .formatted(id, more);
  }

  private Rest.Reply file(String name, byte[] content) {
    return rest.as("camille")
        .upload("/api/v1/dossiers/" + dossier.reference() + "/documents", "file", name, content);
  }

  private String filed(String name) {
    var reply =
        rest.as("camille")
            .upload(
                "/api/v1/dossiers/" + dossier.reference() + "/documents?name=" + name,
                "file",
                "scan.pdf",
                PDF);
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return reply.json().get("id").asText();
  }

  private Message message() {
    return life.messages(dossier).get(0);
  }

  private MimeMultipart received() throws Exception {
    life.post();
    return (MimeMultipart) life.received(dossier).get(0).getContent();
  }

  private static byte[] bytes(MimeMultipart mail, int part) throws Exception {
    return ((MimeBodyPart) mail.getBodyPart(part)).getInputStream().readAllBytes();
  }

  @Test
  void a_mail_carries_the_file_and_the_written_document_that_its_template_names() throws Exception {
    filed("bail");
    life.launch("pieces", dossier);
    var mail = received();
    assertThat(mail.getCount()).isEqualTo(3);
    assertThat(ReceivedMail.text(life.received(dossier).get(0))).isEqualTo("Ci-joint.");
    assertThat(mail.getBodyPart(1).getFileName()).isEqualTo("scan.pdf");
    assertThat(bytes(mail, 1)).isEqualTo(PDF);
    assertThat(mail.getBodyPart(2).getFileName()).isEqualTo("Relevé Mme Nadia Benali.pdf");
    assertThat(pdf(bytes(mail, 2))).contains("Vous devez", "250,50");
    assertThat(life.told(dossier, "message_queued"))
        .extracting(entry -> entry.details().get("attachments"))
        .containsExactly("bail, Relevé Mme Nadia Benali");
  }

  private static String pdf(byte[] content) throws IOException {
    try (var document = Loader.loadPDF(content)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void the_newest_document_of_a_name_goes_along() {
    filed("Bail");
    life.pass(dossier, Duration.ofSeconds(1));
    var newest = filed("Bail");
    life.launch("pieces", dossier);
    assertThat(message().attachments().get(0).documentId()).isEqualTo(newest);
  }

  @Test
  void a_mail_whose_document_is_not_there_does_not_leave_and_can_be_sent_again_with_it() {
    life.launch("pieces", dossier);
    assertThat(message().status()).isEqualTo(MessageStatus.FAILED);
    assertThat(life.told(dossier, "message_failed"))
        .extracting(Entry::details)
        .singleElement()
        .satisfies(told -> assertThat(told).containsEntry("attachments", "Bail"));
    assertThat(life.told(dossier, "alert_raised")).hasSize(1);
    filed("Bail");
    var again =
        rest.as("camille")
            .post("/api/v1/messages/" + message().id() + "/resend", "{\"reason\": \"Bail reçu\"}");
    assertThat(again.status()).as(again.body()).isLessThan(300);
    life.post();
    assertThat(life.received(dossier)).hasSize(1);
  }

  @Test
  @Tag("F-19")
  void who_validates_sees_what_is_missing_and_validates_once_it_is_there() throws Exception {
    life.launch("pieces_a_valider", dossier);
    var task = life.task(dossier, "message").id();
    var form = rest.as("camille").get("/engine-rest/task/" + task + "/form-variables").body();
    assertThat(form).contains("Bail &#40;absente du dossier&#41;");
    var early = answer(task);
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.body()).contains("Il manque au dossier : Bail.");
    filed("Bail");
    assertThat(answer(task).status()).isEqualTo(200);
    life.goOn(dossier);
    assertThat(received().getCount()).isEqualTo(3);
  }

  private Rest.Reply answer(String task) {
    return rest.as("camille")
        .post("/api/v1/tasks/" + task + "/completion", "{\"result\": \"validated\"}");
  }

  @Test
  @Tag("F-19")
  void who_validates_changes_what_goes_along() throws Exception {
    life.launch("pieces_a_valider", dossier);
    var plan = filed("Plan");
    var changed = attach(List.of(plan));
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    var task = life.task(dossier, "message").id();
    assertThat(rest.as("camille").get("/engine-rest/task/" + task + "/form-variables").body())
        .contains("Plan")
        .doesNotContain("absente");
    answer(task);
    life.goOn(dossier);
    assertThat(received().getCount()).isEqualTo(2);
    assertThat(life.told(dossier, "message_attached")).hasSize(1);
    assertThat(attach(List.of()).status()).isEqualTo(409);
  }

  private Rest.Reply attach(List<String> ids) {
    var json = ids.isEmpty() ? "[]" : "[\"" + String.join("\",\"", ids) + "\"]";
    return rest.as("camille")
        .put(
            "/api/v1/messages/" + message().id() + "/attachments", "{\"documents\": " + json + "}");
  }

  @Test
  void a_document_of_another_dossier_does_not_go_along() {
    life.launch("pieces_a_valider", dossier);
    var here = dossier;
    dossier = office.dossier("M. Karim Haddad");
    var elsewhere = filed("Plan");
    dossier = here;
    assertThat(attach(List.of(elsewhere)).status()).isEqualTo(422);
    assertThat(message().attachments()).extracting(Message.Attachment::name).contains("Bail");
  }

  @Test
  @Tag("F-119")
  void a_file_is_taken_away_as_it_was_filed() {
    var reply = file("Procès-verbal.pdf", PDF);
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.json().at("/file/type").asText()).isEqualTo("application/pdf");
    assertThat(reply.json().get("name").asText()).isEqualTo("Procès-verbal.pdf");
    assertThat(
            rest.as("camille")
                .file("/api/v1/documents/" + reply.json().get("id").asText() + "/file"))
        .isEqualTo(PDF);
  }

  @ParameterizedTest
  @CsvSource({
    "facture.exe, MZ, 415",
    "page.html, <html><script>alert(1)</script></html>, 415",
    "image.svg, <svg xmlns='http://www.w3.org/2000/svg'/>, 415",
    "script.sh, #!/bin/sh, 415",
    "note.txt, Bonjour, 201"
  })
  void what_a_program_could_run_is_not_filed(String name, String content, int status) {
    assertThat(file(name, content.getBytes(UTF_8)).status()).isEqualTo(status);
  }

  @Test
  void a_page_that_calls_itself_a_pdf_is_not_filed_as_one() {
    var reply = file("facture.pdf", "<html><body onload='x()'>".getBytes(UTF_8));
    assertThat(reply.status()).as(reply.body()).isEqualTo(415);
  }

  @Test
  void a_file_that_is_empty_or_too_large_is_refused_in_words() {
    assertThat(file("vide.pdf", new byte[0]).detail()).startsWith("Le fichier est vide");
    var large = file("lourd.pdf", new byte[10 * 1024 * 1024 + 1]);
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.detail()).contains("10 Mo");
    assertThat(documents.of(dossier.id())).isEmpty();
  }

  @Test
  void erasing_the_client_takes_the_file_and_the_mail_that_carried_it() {
    var id = filed("Bail");
    life.launch("pieces", dossier);
    life.post();
    var erased =
        rest.as("admin")
            .post(
                "/api/v1/clients/" + dossier.clientId() + "/erasure",
                "{\"reason\": \"Demande de la personne\"}");
    assertThat(erased.status()).as(erased.body()).isLessThan(300);
    assertThat(rest.as("camille").get("/api/v1/documents/" + id + "/file").status()).isEqualTo(404);
    assertThat(message().attachments()).isEmpty();
  }

  @Test
  void a_file_sent_twice_with_one_key_is_filed_once() {
    var path = "/api/v1/dossiers/" + dossier.reference() + "/documents";
    var keyed = rest.as("camille").withKey("depot-" + dossier.id());
    assertThat(keyed.upload(path, "file", "a.pdf", PDF).status()).isEqualTo(201);
    assertThat(keyed.upload(path, "file", "a.pdf", PDF).status()).isEqualTo(201);
    assertThat(documents.of(dossier.id())).hasSize(1);
    assertThat(keyed.upload(path, "file", "b.pdf", PDF).status()).isEqualTo(422);
  }
}
