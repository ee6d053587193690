package io.jalon.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.server.ResponseStatusException;

/**
 * Entity tags (RFC 9110): every answer to a GET carries one, and who sends it back with {@code
 * If-Match} changes only what they have read.
 */
@Component
public class EntityTags {

  private static final String ANY = "*";

  private final ObjectMapper json;

  /** Tags of what a mapper writes. */
  public EntityTags(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Refuses a change of something that somebody else has changed since it was read. To be called
   * where nobody can change it any more.
   *
   * @param ifMatch the header, or {@code null} to change it whatever it is now
   * @param now what a GET would answer; a text as it is, anything else as JSON
   * @throws ResponseStatusException 412 when it is not what was read
   */
  public void require(@Nullable String ifMatch, Object now) {
    if (ifMatch != null) {
      requireTag(ifMatch, of(now));
    }
  }

  /**
   * The same of something whose tag is known.
   *
   * @throws ResponseStatusException 412 when it is not what was read
   */
  public void requireTag(@Nullable String ifMatch, String tag) {
    if (ifMatch == null || ifMatch.strip().equals(ANY)) {
      return;
    }
    if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(tag::equals)) {
      throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED, "error.changed");
    }
  }

  /** The tag of what is not there yet and would be made from a version. */
  public static String ofVersion(int number) {
    return "\"version-" + number + "\"";
  }

  /** As Spring's {@code ShallowEtagHeaderFilter} makes them of what is answered. */
  public String of(Object now) {
    return "\"0" + DigestUtils.md5DigestAsHex(bytes(now)) + "\"";
  }

  private byte[] bytes(Object now) {
    if (now instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return json.writeValueAsBytes(now);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
