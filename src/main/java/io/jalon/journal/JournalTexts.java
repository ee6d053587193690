package io.jalon.journal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells entries as sentences: the phrase of a kind is {@code journal.<kind>} in the messages files,
 * or {@code journal.<kind>.<variant>} when the entry has a detail {@code kind}. Details are put in
 * by name, never evaluated; ISO dates are written out in the office's zone.
 */
@Component
public class JournalTexts {

  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,59}");
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");
  private static final Set<String> AMOUNTS = Set.of("montant", "solde");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z");

  private final MessageSource messages;
  private final ZoneId zone;

  JournalTexts(MessageSource messages, @Value("${jalon.office.zone}") ZoneId zone) {
    this.messages = messages;
    this.zone = zone;
  }

  /**
   * The sentence of an entry; the kind itself when no phrase is known for it.
   *
   * @param line the entry
   * @param wanted English for English, French for every other language
   * @param names how people and roles are named
   */
  public String text(JournalEntry line, Locale wanted, ShownNames names) {
    var locale = spoken(wanted);
    var entry = line.entry();
    var phrase = new Sentence(phrase(entry, locale));
    return phrase.with(
        name ->
            name.equals("author")
                ? author(line.author(), locale, names)
                : shown(name, amount(entry, value(line, name, locale), locale), locale, names));
  }

  /** What a dossier owes, or is about, is told as an amount. */
  private static @Nullable String amount(Entry entry, @Nullable String value, Locale locale) {
    var label = entry.details().getOrDefault("label", "");
    if (value == null || !AMOUNTS.contains(label) || !AMOUNT.matcher(value).matches()) {
      return value;
    }
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance("EUR"));
    return format.format(new BigDecimal(value)).replace('\u202F', '\u00A0');
  }

  private @Nullable String value(JournalEntry line, String name, Locale locale) {
    return line.erased().contains(name)
        ? message("journal.erased", "…", locale)
        : line.entry().details().get(name);
  }

  /** The name of an author: a person's, or that of the system with its template. */
  public String author(Author author, Locale wanted, ShownNames names) {
    if (author.kind() != Author.Kind.SYSTEM) {
      return names.account(author.id());
    }
    var phrase = new Sentence(message("journal.author.system", "Jalon", spoken(wanted)));
    return phrase.with(name -> author.id().isEmpty() ? null : author.id());
  }

  private static Locale spoken(Locale wanted) {
    return wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
  }

  private String phrase(Entry entry, Locale locale) {
    var key = "journal." + entry.kind();
    var plain = message(key, entry.kind(), locale);
    var variant = entry.details().getOrDefault("kind", "");
    return CODE.matcher(variant).matches() ? message(key + "." + variant, plain, locale) : plain;
  }

  private @Nullable String shown(
      String name, @Nullable String value, Locale locale, ShownNames names) {
    if (value == null || value.isBlank()) {
      return null;
    }
    return switch (name) {
      case "assignee", "for" -> names.account(value);
      case "people", "removed" -> listed(value, " ", names::account);
      case "role" -> names.role(value);
      case "roles" -> listed(value, ", ", names::role);
      case "team" -> names.team(value);
      case "teams", "teams_removed" -> listed(value, " ", names::team);
      case "event" -> event(value, locale);
      case "due" -> dated(day(value), locale, value);
      case "status" -> coded(name, value.toLowerCase(Locale.ROOT), locale);
      default -> dated(value, locale, coded(name, value, locale));
    };
  }

  /** Ids, each by its name. */
  private static String listed(String ids, String separator, UnaryOperator<String> name) {
    return Arrays.stream(ids.split(separator)).map(name).collect(Collectors.joining(", "));
  }

  /** An event by its name; one that nobody named, by the words of its id. */
  private String event(String id, Locale locale) {
    var words = id.replace('_', ' ');
    var plain = words.substring(0, 1).toUpperCase(locale) + words.substring(1);
    return CODE.matcher(id).matches() ? message("journal.value.event." + id, plain, locale) : plain;
  }

  /** A value that is a code, e.g. a reason, may have words of its own. */
  private String coded(String name, String value, Locale locale) {
    return CODE.matcher(value).matches()
        ? message("journal.value." + name + "." + value, value, locale)
        : value;
  }

  private String dated(String value, Locale locale, String otherwise) {
    try {
      if (DAY.matcher(value).matches()) {
        return first(format("journal.date", locale).format(LocalDate.parse(value)), locale);
      }
      if (INSTANT.matcher(value).matches()) {
        var at = Instant.parse(value).atZone(zone);
        return first(format("journal.datetime", locale).format(at), locale);
      }
      return otherwise;
    } catch (DateTimeException notADate) {
      return otherwise;
    }
  }

  /** What is due at the end of a day is due that day. */
  private String day(String value) {
    if (!INSTANT.matcher(value).matches()) {
      return value;
    }
    var at = Instant.parse(value).atZone(zone);
    return at.getHour() == 23 && at.getMinute() == 59 ? at.toLocalDate().toString() : value;
  }

  /** In French the first of a month is its « 1er ». */
  private static String first(String day, Locale locale) {
    return locale.getLanguage().equals("fr") && day.startsWith("1 ")
        ? "1er" + day.substring(1)
        : day;
  }

  private DateTimeFormatter format(String key, Locale locale) {
    return DateTimeFormatter.ofPattern(message(key, "yyyy-MM-dd HH:mm", locale), locale);
  }

  private String message(String key, String otherwise, Locale locale) {
    var text = messages.getMessage(key, null, otherwise, locale);
    return text == null ? otherwise : text;
  }
}
