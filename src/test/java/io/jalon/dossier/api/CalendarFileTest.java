package io.jalon.dossier.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Appointment;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Appointments as files that calendars read. */
@Tag("F-118")
class CalendarFileTest {

  private static final Instant AT = Instant.parse("2026-05-04T06:00:00Z");

  @Test
  void a_calendar_reads_back_what_was_written() throws Exception {
    var file = file("Point ; avec, Zoé Çelik \\ " + "très long ".repeat(20));
    var read = new CalendarBuilder().build(new StringReader(file));

    read.validate();
    var event = read.getComponent(Component.VEVENT).orElseThrow();
    assertThat(event.getProperty(Property.SUMMARY).orElseThrow().getValue())
        .startsWith("Point ; avec, Zoé Çelik \\ très long");
    assertThat(file)
        .contains("DTSTART:20260504T060000Z", "DURATION:PT45M", "UID:a1", "VERSION:2.0")
        .contains("DTSTAMP:20260312T090000Z");
    assertThat(file.lines()).allMatch(line -> line.length() <= 75);
  }

  @Test
  void a_title_cannot_add_lines_of_its_own() {
    assertThat(file("Point\r\nATTENDEE:mailto:tous@exemple.fr").lines())
        .noneMatch(line -> line.startsWith("ATTENDEE"));
  }

  private static String file(String title) {
    var created = Instant.parse("2026-03-12T09:00:00Z");
    var appointment = new Appointment("a1", "d1", null, title, AT, 45, "", null, created);
    return new String(CalendarFile.of(appointment, AT), StandardCharsets.UTF_8);
  }
}
