package io.jalon.engine.safety;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * What commands of the engine work on, read from their private fields: the engine offers no other
 * way to know before they run. An engine whose commands have these fields no more is refused at
 * start-up.
 */
public final class CommandField {

  private final Map<Class<?>, Field> fields;

  private CommandField(Map<Class<?>, Field> fields) {
    this.fields = fields;
  }

  /**
   * The field of this name in each of these commands.
   *
   * @throws IllegalStateException if one of them has no such field
   */
  public static CommandField named(String name, Class<?>... commands) {
    return new CommandField(
        Arrays.stream(commands)
            .collect(Collectors.toUnmodifiableMap(Function.identity(), c -> find(c, name))));
  }

  /** The field's value; empty for other commands, and when it is {@code null}. */
  public Optional<Object> of(Command<?> command) {
    var field = fields.get(command.getClass());
    try {
      return field == null ? Optional.empty() : Optional.ofNullable(field.get(command));
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(closed);
    }
  }

  /** Changes the field's value; does nothing to other commands. */
  public void set(Command<?> command, Object value) {
    var field = fields.get(command.getClass());
    try {
      if (field != null) {
        field.set(command, value);
      }
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(closed);
    }
  }

  private static Field find(Class<?> command, String name) {
    var field =
        Stream.<Class<?>>iterate(command, c -> c != null, Class::getSuperclass)
            .flatMap(c -> Arrays.stream(c.getDeclaredFields()))
            .filter(f -> f.getName().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(command + " has no field " + name));
    field.setAccessible(true);
    return field;
  }
}
