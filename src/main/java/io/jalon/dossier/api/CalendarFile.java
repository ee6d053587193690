package io.jalon.dossier.api;

import io.jalon.dossier.Appointment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** An appointment as an iCalendar file (RFC 5545), in UTC: every calendar shows its own zone. */
final class CalendarFile {

  private static final String PRODUCT = "-//Jalon//Jalon//FR";

  private CalendarFile() {}

  static byte[] of(Appointment appointment, Instant starts) {
    var event = new VEvent(false);
    event.add(new Uid(appointment.id()));
    event.add(new DtStamp(appointment.createdAt()));
    event.add(new DtStart<>(starts));
    event.add(
        new net.fortuna.ical4j.model.property.Duration(Duration.ofMinutes(appointment.minutes())));
    event.add(new Summary(appointment.title()));
    var calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(event);
    return bytes(calendar);
  }

  /** Folds the lines, as the format wants it. */
  private static byte[] bytes(Calendar calendar) {
    var file = new ByteArrayOutputStream();
    try {
      new CalendarOutputter().output(calendar, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
