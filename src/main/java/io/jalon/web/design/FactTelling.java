package io.jalon.web.design;

import io.jalon.dossier.FactKind;
import io.jalon.web.dossier.Reader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what a condition read, e.g. {@code appel.result = refus}, as a label and its value. */
final class FactTelling {

  private static final Pattern NEXT_VALUE = Pattern.compile(", (?=[a-z][a-z0-9_.]* = )");
  private static final String EQUALS = " = ";
  private static final String EMPTY = "∅";

  private final Names names;
  private final Reader reader;
  private final Function<String, String> labels;
  private final Supplier<Map<String, FactKind>> kinds;

  FactTelling(
      Names names,
      Reader reader,
      Function<String, String> labels,
      Supplier<Map<String, FactKind>> kinds) {
    this.names = names;
    this.reader = reader;
    this.labels = labels;
    this.kinds = kinds;
  }

  /** The values of a line, one by one, as they are written there. */
  static List<String> split(@Nullable String values) {
    return values == null || values.isEmpty() ? List.of() : List.of(NEXT_VALUE.split(values));
  }

  /** Each value in words. */
  List<String> tell(@Nullable String values) {
    return split(values).stream().map(this::one).toList();
  }

  private String one(String said) {
    int at = said.indexOf(EQUALS);
    if (at < 0) {
      return said;
    }
    var path = said.substring(0, at);
    return label(path) + reader.text("page.colon") + value(path, said.substring(at + 3));
  }

  private String label(String path) {
    int dot = path.lastIndexOf('.');
    if (dot < 0) {
      return reader.label("read.", path);
    }
    var action = path.substring(0, dot);
    var part = path.substring(dot + 1);
    if (!names.acts(action)) {
      return labels.apply(path);
    }
    return part.equals("result") || part.equals("status")
        ? names.action(action)
        : reader.text("read.answer", names.action(action), part.replace('_', ' '));
  }

  private String value(String path, String value) {
    if (value.equals(EMPTY) || value.equals("null")) {
      return reader.text("fact.empty");
    }
    if (path.equals("expired")) {
      return reader.label("read.expired.", value);
    }
    int dot = Math.max(path.lastIndexOf('.'), 0);
    if (path.endsWith(".result")) {
      return names.result(path.substring(0, dot), value);
    }
    if (path.endsWith(".status") && names.acts(path.substring(0, dot))) {
      return reader.label("journal.value.status.", value);
    }
    return path.equals("dossier.type")
        ? reader.label("dossier.type.", value)
        : written(kinds.get().getOrDefault(path, FactKind.TEXT), value);
  }

  private String written(FactKind kind, String value) {
    try {
      return switch (kind) {
        case MONEY -> reader.money(new BigDecimal(value));
        case NUMBER -> reader.number(new BigDecimal(value));
        case DATE -> reader.day(LocalDate.parse(value));
        case DATE_TIME -> reader.moment(Instant.parse(value));
        default -> yesNo(value);
      };
    } catch (NumberFormatException | DateTimeException unlike) {
      return value;
    }
  }

  private String yesNo(String value) {
    return value.equals("true") || value.equals("false") ? names.text("value." + value) : value;
  }
}
