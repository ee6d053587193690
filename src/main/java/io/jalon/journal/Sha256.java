package io.jalon.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 of several parts, each told apart from the next by its length. */
final class Sha256 {

  private static final byte[] ABSENT = ByteBuffer.allocate(Integer.BYTES).putInt(-1).array();

  private final MessageDigest digest = digest();

  /** Adds a text; {@code null} differs from an empty one. */
  Sha256 add(@Nullable Object part) {
    if (part == null) {
      digest.update(ABSENT);
    } else {
      put(part.toString().getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  private void put(byte[] part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
    digest.update(part);
  }

  /** The hash, in 64 hexadecimal digits. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  static String hex(byte[]... parts) {
    var sha = new Sha256();
    for (var part : parts) {
      sha.put(part);
    }
    return sha.hex();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
