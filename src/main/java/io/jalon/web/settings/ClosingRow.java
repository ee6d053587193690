package io.jalon.web.settings;

import io.jalon.calendar.Closing;
import io.jalon.web.dossier.Reader;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;

/**
 * A closing as a line of its list.
 *
 * @param yearly whether it comes back each year
 * @param from as the REST interface writes it
 * @param to as the REST interface writes it
 * @param first its first day, for a person
 * @param last its last day, for a person
 */
public record ClosingRow(
    String id, String label, boolean yearly, String from, String to, String first, String last) {

  static ClosingRow of(Closing closing, Reader reader) {
    if (closing instanceof Closing.Days days) {
      return new ClosingRow(
          days.id(),
          days.label(),
          false,
          days.from().toString(),
          days.to().toString(),
          reader.day(days.from()),
          reader.day(days.to()));
    }
    var period = (Closing.Yearly) closing;
    return new ClosingRow(
        period.id(),
        period.label(),
        true,
        period.from().toString().substring(2),
        period.to().toString().substring(2),
        day(period.from(), reader),
        day(period.to(), reader));
  }

  private static String day(MonthDay day, Reader reader) {
    var first = reader.locale().getLanguage().equals("fr") && day.getDayOfMonth() == 1;
    return DateTimeFormatter.ofPattern(first ? "d'er' MMMM" : "d MMMM", reader.locale())
        .format(day);
  }
}
