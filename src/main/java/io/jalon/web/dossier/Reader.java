package io.jalon.web.dossier;

import io.jalon.calendar.OfficeFormat;
import io.jalon.calendar.OfficeTime;
import io.jalon.journal.ShownNames;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.util.StringUtils;

/**
 * The person for whom one page is written: everything in their language, times in the office's
 * zone. Texts are plain; the template escapes them.
 */
public final class Reader {

  private static final char NO_BREAK = '\u00A0';
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final OfficeTime office;
  private final OfficeFormat format;
  private final MessageSource messages;
  private final ShownNames names;
  private final Map<Object, Object> found = new HashMap<>();

  Reader(OfficeTime office, MessageSource messages, ShownNames names) {
    this.office = office;
    this.format = new OfficeFormat(office);
    this.messages = messages;
    this.names = names;
  }

  /** The language. */
  public Locale locale() {
    return office.locale();
  }

  /** How people and roles are named. */
  public ShownNames names() {
    return names;
  }

  /** What the whole page looks up once only. */
  @SuppressWarnings("unchecked")
  public <T> T once(Object key, Supplier<T> lookUp) {
    if (!found.containsKey(key)) {
      found.put(key, lookUp.get());
    }
    return (T) found.get(key);
  }

  /** The name of the person behind an account. */
  public String account(String account) {
    return names.account(account);
  }

  /** A text of the messages files. */
  public String text(String code, @Nullable Object... values) {
    return messages.getMessage(code, values, locale());
  }

  /** The label of a code that the office chose; made of the code itself when we have none. */
  public String label(String prefix, String code) {
    var plain = StringUtils.capitalize(code.replace('_', ' '));
    var label = messages.getMessage(prefix + code, null, plain, locale());
    return label == null ? plain : label;
  }

  /** An amount: {@code 12 480,00 €}. */
  public String money(BigDecimal amount) {
    return format.money(amount);
  }

  /** A number: {@code 12 480,5}. */
  public String number(BigDecimal number) {
    return format.number(number);
  }

  /** A day: {@code jeu. 12 mars 2026}, {@code ven. 9 janv. 2026}. */
  public String day(LocalDate day) {
    var first = locale().getLanguage().equals("fr") && day.getDayOfMonth() == 1;
    return written(first ? "EEE 1'er' MMM uuuu" : "EEE d MMM uuuu", day);
  }

  /** A day as a heading: {@code Jeudi 12 mars 2026}, and whether it is today or yesterday. */
  public String heading(LocalDate day) {
    var full = dated(day);
    if (day.equals(office.today())) {
      return text("dossier.page.today", full);
    }
    return day.equals(office.today().minusDays(1)) ? text("dossier.page.yesterday", full) : full;
  }

  /** A day in full: {@code Jeudi 12 mars 2026}. */
  public String dated(LocalDate day) {
    return StringUtils.capitalize(written("EEEE", day)) + NO_BREAK + format.date(day);
  }

  /** A month: {@code mars 2026}. */
  public String month(LocalDate day) {
    return written("LLLL uuuu", day);
  }

  /** A moment: {@code jeu. 12 mars 2026 à 18:00}. */
  public String moment(Instant instant) {
    return text("dossier.page.moment", day(office.day(instant)), time(instant));
  }

  /** This moment. */
  public String now() {
    return moment(office.now());
  }

  /** A moment for spreadsheets of any language: {@code 2026-03-12 18:00:05}. */
  public String stamp(Instant instant) {
    return STAMP.format(instant.atZone(office.zone()));
  }

  /** A moment as a field for a day and its time has it: {@code 2026-03-12T18:00}. */
  public String local(Instant instant) {
    return instant
        .atZone(office.zone())
        .toLocalDateTime()
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }

  /** The zone of the office, in which days and times are entered. */
  public ZoneId zone() {
    return office.zone();
  }

  /** A due date for spreadsheets: {@code 2026-03-12}, with the time where {@link #due} has one. */
  public String plain(Instant due) {
    var end = due.atZone(office.zone()).toLocalTime().withNano(0).equals(END_OF_DAY);
    return end ? office.day(due).toString() : stamp(due);
  }

  /** An amount for spreadsheets of the reader's language: {@code 12480,00}. */
  public String plain(BigDecimal amount) {
    var written = amount.toPlainString();
    return locale().getLanguage().equals("fr") ? written.replace('.', ',') : written;
  }

  /** The time of day: {@code 18:00}. */
  public String time(Instant instant) {
    return TIME.format(instant.atZone(office.zone()));
  }

  /** A due date: a day, with the hour only where it is not simply the end of that day. */
  public String due(Instant instant) {
    var end = instant.atZone(office.zone()).toLocalTime().withNano(0).equals(END_OF_DAY);
    return end ? day(office.day(instant)) : moment(instant);
  }

  /** The day in which an instant falls. */
  public LocalDate dayOf(Instant instant) {
    return office.day(instant);
  }

  /** Whether an instant is over. */
  public boolean past(Instant instant) {
    return instant.isBefore(office.now());
  }

  /** How urgent something due then is: {@code late}, {@code soon} for today, or empty. */
  public String urgency(@Nullable Instant due) {
    if (due == null) {
      return "";
    }
    if (past(due)) {
      return "late";
    }
    return dayOf(due).equals(today()) ? "soon" : "";
  }

  /** The day that it is. */
  public LocalDate today() {
    return office.today();
  }

  /** The present moment. */
  public Instant instant() {
    return office.now();
  }

  /** When a day begins. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(office.zone()).toInstant();
  }

  private String written(String pattern, LocalDate day) {
    return DateTimeFormatter.ofPattern(pattern.replace(' ', NO_BREAK), locale()).format(day);
  }
}
