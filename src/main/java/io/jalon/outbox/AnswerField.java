package io.jalon.outbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is kept of a JSON answer under a name.
 *
 * @param name a FEEL name
 * @param type how the value is read
 * @param pointer where it stands, a JSON pointer (RFC 6901), e.g. {@code /adresse/ville}
 */
public record AnswerField(String name, Type type, String pointer) {

  private static final String SETTING = "jalon.field.";

  /** What a value can be; anything else is left empty. */
  public enum Type {
    TEXT,
    NUMBER,
    MONEY,
    DATE,
    DATE_TIME,
    BOOLEAN
  }

  /**
   * The fields among the settings of an action: {@code jalon.field.<name>} holds the type, a space
   * and the pointer.
   */
  public static List<AnswerField> in(Map<String, String> settings) {
    return settings.entrySet().stream()
        .filter(setting -> setting.getKey().startsWith(SETTING))
        .map(setting -> read(setting.getKey().substring(SETTING.length()), setting.getValue()))
        .toList();
  }

  private static AnswerField read(String name, String setting) {
    var parts = setting.split(" ", 2);
    var type = parts[0].toUpperCase(Locale.ROOT).replace('-', '_');
    return new AnswerField(name, Type.valueOf(type), parts[1]);
  }
}
