package io.jalon.erasure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person is known by.
 *
 * @param texts name, address, e-mail: each is replaced wherever it stands
 * @param words the words of the name, which make a value of the history a content
 * @param account the account, or {@code null}
 */
record Identity(List<String> texts, Set<String> words, @Nullable String account) {

  /** What stands in place of what was erased. */
  static final String ERASED = "[effacé]";

  private static final int SHORTEST = 3;
  private static final Set<String> TITLES =
      Set.of("mme", "mlle", "monsieur", "madame", "maître", "sarl", "sas", "sci", "société");

  static Identity of(String name, @Nullable String email, @Nullable String address) {
    var texts = new ArrayList<String>();
    var untitled = name.replaceFirst("^(M\\.|Mme|Mlle|Me|Dr) ", "");
    for (var text : Arrays.asList(name, untitled, address, email)) {
      if (text != null && text.strip().length() >= SHORTEST && !text.equals(ERASED)) {
        texts.add(text);
      }
    }
    return new Identity(List.copyOf(texts), words(name), null);
  }

  Identity with(@Nullable String signsIn) {
    return new Identity(texts, words, signsIn);
  }

  /** Known by what is made of each text as well. */
  Identity alsoAs(UnaryOperator<String> form) {
    var all = Stream.concat(texts.stream(), texts.stream().map(form)).distinct().toList();
    return new Identity(all, words, account);
  }

  /** Without the name, which somebody else has as well. */
  Identity shared(String name) {
    return new Identity(
        texts.stream().filter(text -> !name.endsWith(text)).toList(), words, account);
  }

  private static Set<String> words(String name) {
    return Pattern.compile("[^\\p{L}]+")
        .splitAsStream(name.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= SHORTEST && !TITLES.contains(word))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a text names the person. */
  boolean in(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return text.equals(account)
        || texts.stream().anyMatch(one -> lower.contains(one.toLowerCase(Locale.ROOT)));
  }

  /** Whether a text holds a word of the name. */
  boolean hinted(String text) {
    return in(text)
        || Pattern.compile("[^\\p{L}]+")
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .anyMatch(words::contains);
  }

  /** The text without the person. */
  String outOf(String text) {
    var out = text;
    for (var one : texts) {
      out =
          Pattern.compile(Pattern.quote(one), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(out)
              .replaceAll(ERASED);
    }
    return out;
  }
}
