package io.jalon.web.dossier;

import io.jalon.journal.Entry;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells what a refused command carried, {@code result = refus, note = …}, by its labels. */
@Component
class SentWords {

  private static final Pattern NEXT_VALUE = Pattern.compile(", (?=[A-Za-z][A-Za-z0-9_.]* = )");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final String ASKED = "asks.";

  /** What programs tell each other. */
  private static final Set<String> TECHNICAL = Set.of("revision", "version", "seen", "trial");

  private final DecidedWords words;
  private final TagNames labels;

  SentWords(DecidedWords words, TagNames labels) {
    this.words = words;
    this.labels = labels;
  }

  String tell(Entry line, String values, Reader reader) {
    return Arrays.stream(NEXT_VALUE.split(values))
        .filter(said -> !TECHNICAL.contains(said.split("[ .]", 2)[0]))
        .map(said -> one(line, said, reader))
        .collect(Collectors.joining(", "));
  }

  private String one(Entry line, String said, Reader reader) {
    int at = said.indexOf(" = ");
    if (at < 0) {
      return said;
    }
    var name = said.substring(0, at);
    var label =
        name.startsWith(ASKED)
            ? labels.label("repere." + name.substring(ASKED.length()), reader)
            : reader.label("sent.", name);
    return label + reader.text("page.colon") + value(line, name, said.substring(at + 3), reader);
  }

  private String value(Entry line, String name, String value, Reader reader) {
    return switch (name) {
      case "result" -> words.result(line, value, reader);
      case "step" -> words.place(line, value, reader);
      case "role" -> reader.names().role(value);
      case "account", "owner" -> reader.account(value);
      case "event" -> reader.label("journal.value.event.", value);
      case "type" -> reader.label("dossier.type.", value);
      case "amount", "balance" -> money(value, reader);
      default -> DAY.matcher(value).matches() ? day(value, reader) : value;
    };
  }

  private static String money(String value, Reader reader) {
    try {
      return reader.money(new BigDecimal(value));
    } catch (NumberFormatException none) {
      return value;
    }
  }

  private static String day(String value, Reader reader) {
    try {
      return reader.day(LocalDate.parse(value));
    } catch (DateTimeException none) {
      return value;
    }
  }
}
