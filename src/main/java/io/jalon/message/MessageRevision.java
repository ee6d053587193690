package io.jalon.message;

import io.jalon.journal.Entry.Place;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the messages that wait at a place say, in short: it differs as soon as one of them does. */
@Component
public class MessageRevision {

  private static final int LENGTH = 16;

  private final MessageRows rows;

  MessageRevision(MessageRows rows) {
    this.rows = rows;
  }

  /** Of what waits at a place now. */
  public String at(Place place) {
    return of(Message.prepared(rows.at(place)));
  }

  /** Of messages that wait. */
  public static String of(List<Message> prepared) {
    var digest = digest();
    prepared.stream()
        .sorted(Comparator.comparing(Message::id))
        .forEach(
            message ->
                List.of(message.id(), message.subject(), message.body())
                    .forEach(text -> add(digest, text)));
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }

  private static void add(MessageDigest digest, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
