package io.jalon.dossier.api;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jalon.dossier.Appointments;
import io.jalon.dossier.Appointments.NewAppointment;
import io.jalon.dossier.Documents;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Dossiers.NewDossier;
import io.jalon.dossier.StoresTestSetup;
import io.jalon.journal.Authors;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;

/** The documents and appointments of dossiers are read by those who may view them. */
@SpringBootTest(
    classes = {StoresTestSetup.class, Authors.class},
    properties = "spring.mvc.problemdetails.enabled=true")
@AutoConfigureMockMvc(addFilters = false)
@WithMockUser(authorities = "view")
class FiledApiTest {

  @Autowired MockMvc mvc;
  @Autowired Dossiers dossiers;
  @Autowired Documents documents;
  @Autowired Appointments appointments;
  @Autowired JdbcClient jdbc;

  private String reference = "";
  private String dossier = "";

  @BeforeEach
  void aDossier() {
    reference = "F-" + UUID.randomUUID().toString().substring(0, 8);
    jdbc.sql(
            "insert into client (id, reference, name, kind, created_at)"
                + " values (?, ?, 'Zoé', 'person', current_timestamp)")
        .params(reference, reference)
        .update();
    dossier =
        dossiers
            .create(
                new NewDossier(reference, reference, "t", "ouvert", null, "g", null, null, null))
            .id();
  }

  @Test
  @Tag("F-119")
  void reads_the_documents_of_a_dossier() throws Exception {
    var filed = documents.file(null, dossier, "Bail\nsigné", "Texte");

    mvc.perform(get("/api/v1/dossiers/{id}/documents", reference))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].name").value("Bail signé"));
    mvc.perform(get("/api/v1/documents/{id}", filed.id()))
        .andExpect(jsonPath("$.body").value("Texte"));
    mvc.perform(get("/api/v1/documents/x")).andExpect(status().isNotFound());
  }

  @Test
  @Tag("F-118")
  void offers_an_appointment_as_a_file_once_it_has_a_date() throws Exception {
    var entered =
        appointments.enter(new NewAppointment(null, dossier, "Point", null, 30, "", null));
    var path = "/api/v1/appointments/" + entered.id();
    mvc.perform(get(path + "/ics")).andExpect(status().isConflict());

    appointments.move(entered.id(), Instant.parse("2026-05-04T06:00:00Z"));
    mvc.perform(get(path + "/ics"))
        .andExpect(status().isOk())
        .andExpect(content().contentType("text/calendar;charset=UTF-8"))
        .andExpect(header().string("Content-Disposition", containsString("attachment")))
        .andExpect(content().string(containsString("DTSTART:20260504T060000Z")));
    mvc.perform(get("/api/v1/dossiers/{id}/appointments", dossier))
        .andExpect(jsonPath("$[0].startsAt").value("2026-05-04T06:00:00Z"));
  }

  @Test
  @WithMockUser(authorities = "act")
  @Tag("F-95")
  void shows_nothing_to_partners() throws Exception {
    var filed = documents.file(null, dossier, "Bail", "");
    for (var path :
        new String[] {
          "dossiers/" + dossier + "/documents",
          "documents/" + filed.id(),
          "dossiers/" + dossier + "/appointments",
          "appointments/x",
          "appointments/x/ics"
        }) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> mvc.perform(get("/api/v1/" + path)))
          .rootCause()
          .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }
  }
}
