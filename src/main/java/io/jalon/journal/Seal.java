package io.jalon.journal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands for the values of a line in the chain, so that a value can be erased without breaking
 * it: a digest of each value by a key of its own, made from the line's salt. When a value is
 * erased, its digest is kept, the keys of the other values are kept, and the salt is forgotten:
 * nobody can then try values out.
 *
 * @param salt of the line, or {@code null} once a value was erased
 * @param keys by name, of the values that are left; empty while there is a salt
 * @param digests by name, of the values that were erased
 */
record Seal(@Nullable String salt, Map<String, String> keys, Map<String, String> digests) {

  /** The name under which the author stands among the values. */
  static final String AUTHOR = "@author";

  private static final int SALT_LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  Seal {
    keys = Map.copyOf(keys);
    digests = Map.copyOf(digests);
  }

  /** A seal for a new line. */
  static Seal fresh() {
    var salt = new byte[SALT_LENGTH];
    RANDOM.nextBytes(salt);
    return new Seal(
        Base64.getUrlEncoder().withoutPadding().encodeToString(salt), Map.of(), Map.of());
  }

  /**
   * The digests of all values of a line, by name, in the order of the names.
   *
   * @param values those that are left
   * @throws IllegalStateException when a value cannot be one of this line
   */
  TreeMap<String, String> of(Map<String, String> values) {
    var all = new TreeMap<>(digests);
    values.forEach((name, value) -> put(all, name, value));
    return all;
  }

  /** Where the author was erased, another name stands for theirs. */
  private void put(TreeMap<String, String> all, String name, String value) {
    if (!digests.containsKey(name)) {
      all.put(name, digest(name, value));
    } else if (!name.equals(AUTHOR)) {
      throw new IllegalStateException(name + " was erased");
    }
  }

  /** The seal that holds once some of the values are erased. */
  Seal without(Map<String, String> erased, Map<String, String> left) {
    var gone = new TreeMap<>(digests);
    erased.forEach((name, value) -> gone.put(name, digest(name, value)));
    var kept = new TreeMap<String, String>();
    left.keySet().forEach(name -> kept.put(name, key(name)));
    return new Seal(null, kept, gone);
  }

  private String digest(String name, String value) {
    return Sha256.hex(bytes(key(name)), bytes(value));
  }

  private String key(String name) {
    if (salt != null) {
      return Sha256.hex(bytes(salt), bytes(name));
    }
    var key = keys.get(name);
    if (key == null) {
      throw new IllegalStateException("no key for " + name);
    }
    return key;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
