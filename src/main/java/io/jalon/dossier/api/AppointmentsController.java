package io.jalon.dossier.api;

import io.jalon.dossier.Appointment;
import io.jalon.dossier.Appointments;
import io.jalon.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The appointments of dossiers over REST, and one as a file for any calendar (F-118). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Rendez-vous")
class AppointmentsController {

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final Appointments appointments;
  private final Addressed addressed;

  AppointmentsController(Appointments appointments, Addressed addressed) {
    this.appointments = appointments;
    this.addressed = addressed;
  }

  @GetMapping("/dossiers/{id}/appointments")
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Les rendez-vous d’un dossier, le prochain d’abord")
  public ResponseEntity<List<Appointment>> of(
      @PathVariable String id, @ParameterObject @Valid Page page) {
    return page.of(appointments.of(addressed.dossier(id).id()), Appointment::id);
  }

  @GetMapping("/appointments/{id}")
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Un rendez-vous")
  public Appointment one(@PathVariable String id) {
    return appointments
        .find(id)
        .orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "appointment.unknown"));
  }

  @GetMapping("/appointments/{id}/ics")
  @PreAuthorize("hasAuthority('view')")
  @Operation(summary = "Un rendez-vous en fichier iCalendar ; 409 tant qu’il n’a pas de date")
  public ResponseEntity<byte[]> ics(@PathVariable String id) {
    var appointment = one(id);
    var starts = appointment.startsAt();
    if (starts == null) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "appointment.undated");
    }
    var file = ContentDisposition.attachment().filename(appointment.id() + ".ics").build();
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .body(CalendarFile.of(appointment, starts));
  }
}
