package io.jalon.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * What requests may carry and nobody may read: the settings {@code jalon.secrets.<name>}, or {@code
 * JALON_SECRETS_<NAME>} in the environment. In a request that is stored a secret stands as a
 * reference, which no value of a dossier can contain; its value is put in when the request leaves.
 */
@Component
public class Secrets {

  private static final Pattern REFERENCE = Pattern.compile("\u0001([a-z][a-z0-9_]*)\u0002");
  private static final String HIDDEN = "***";
  private static final int SHORTEST_HIDDEN = 4;

  private final Map<String, String> values = new TreeMap<>();

  Secrets(Environment environment) {
    Binder.get(environment)
        .bind("jalon.secrets", Bindable.mapOf(String.class, String.class))
        .orElse(Map.of())
        .forEach((name, value) -> values.put(plain(name), value));
  }

  /** In the environment an underscore is read as a dot. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[.-]", "_");
  }

  /** The names of the secrets that are set. */
  public Set<String> names() {
    return Set.copyOf(values.keySet());
  }

  /** What stands for a secret in a request that is stored. */
  public static String reference(String name) {
    return "\u0001" + name + "\u0002";
  }

  /** A stored text as people may see it: the tags for secrets again. */
  public static String shown(String stored) {
    return REFERENCE.matcher(stored).replaceAll("\\${secret.$1}");
  }

  /**
   * The text that leaves.
   *
   * @param stored with references
   * @param written how a value is written in its place, e.g. encoded in an address
   * @return empty when one of its secrets is not set
   */
  public Optional<String> revealed(String stored, UnaryOperator<String> written) {
    var complete =
        REFERENCE.matcher(stored).results().allMatch(name -> values.containsKey(name.group(1)));
    return complete
        ? Optional.of(
            REFERENCE
                .matcher(stored)
                .replaceAll(name -> quoted(written.apply(values.getOrDefault(name.group(1), "")))))
        : Optional.empty();
  }

  private static String quoted(String value) {
    return Matcher.quoteReplacement(value);
  }

  /** A text from outside, in which no secret can be read. */
  public String hidden(String text) {
    var hidden = text;
    for (var value : longestFirst()) {
      hidden = hidden.replace(value, HIDDEN);
    }
    return hidden;
  }

  private List<String> longestFirst() {
    return values.values().stream()
        .filter(value -> value.length() >= SHORTEST_HIDDEN)
        .flatMap(value -> Stream.of(value, UriUtils.encode(value, UTF_8)))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }
}
