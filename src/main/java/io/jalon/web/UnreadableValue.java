package io.jalon.web;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.validation.FieldError;

/**
 * What of a body or a parameter could not be read, so that it can be mended.
 *
 * @param field where it stands, e.g. {@code answers[0].day}
 * @param code of the text that says so
 * @param values what the text names
 */
record UnreadableValue(String field, String code, List<Object> values) {

  private static final int LONGEST = 100;
  private static final Pattern SIGNLESS = Pattern.compile("[\\x00\\p{Cs}]");

  UnreadableValue {
    values = List.copyOf(values);
  }

  /** What a failure was about; empty when it was about the whole, e.g. no JSON. */
  static Optional<UnreadableValue> in(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      var found = of(cause);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** What of a parameter could not be read; empty when it could, and breaks a rule. */
  static Optional<UnreadableValue> in(FieldError error) {
    return error.contains(TypeMismatchException.class)
        ? Optional.of(
            wrong(
                error.getField(),
                error.getRejectedValue(),
                error.unwrap(TypeMismatchException.class).getRequiredType()))
        : Optional.empty();
  }

  private static Optional<UnreadableValue> of(Throwable cause) {
    if (cause instanceof UnrecognizedPropertyException unknown) {
      return Optional.of(unknown(unknown));
    }
    if (cause instanceof MismatchedInputException wrong) {
      var value = wrong instanceof InvalidFormatException format ? format.getValue() : null;
      return wrong.getPath().isEmpty()
          ? Optional.empty()
          : Optional.of(wrong(path(wrong), value, wrong.getTargetType()));
    }
    if (cause instanceof JsonMappingException mapped
        && mapped.getCause() instanceof InputCoercionException
        && !mapped.getPath().isEmpty()) {
      return Optional.of(wrong(path(mapped), null, null));
    }
    return cause instanceof TypeMismatchException parameter && parameter.getPropertyName() != null
        ? Optional.of(
            wrong(parameter.getPropertyName(), parameter.getValue(), parameter.getRequiredType()))
        : Optional.empty();
  }

  private static UnreadableValue unknown(UnrecognizedPropertyException unknown) {
    var known =
        unknown.getKnownPropertyIds().stream()
            .map(String::valueOf)
            .sorted()
            .collect(Collectors.joining(", "));
    return new UnreadableValue(path(unknown), "error.unreadable.field", List.of(known));
  }

  private static UnreadableValue wrong(
      String field, @Nullable Object value, @Nullable Class<?> type) {
    if (type != null && type.isEnum()) {
      var known =
          Arrays.stream(type.getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
      return new UnreadableValue(field, "error.unreadable.choice", List.of(shown(value), known));
    }
    var code =
        value instanceof String text && text.codePoints().anyMatch(PlainText::none)
            ? "error.unreadable.sign"
            : "error.unreadable.value";
    return new UnreadableValue(field, code, List.of(shown(value)));
  }

  private static String shown(@Nullable Object value) {
    var text = value == null ? "…" : SIGNLESS.matcher(value.toString()).replaceAll("\uFFFD");
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
  }

  /** {@code answers[0].day}. */
  private static String path(JsonMappingException wrong) {
    var path = new StringBuilder();
    for (var step : wrong.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
