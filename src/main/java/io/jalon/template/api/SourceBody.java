package io.jalon.template.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The YAML of a request: UTF-8 always, and never more of it in memory than a template may have. */
final class SourceBody {

  private static final int MAX_BYTES = 256 * 1024;

  private SourceBody() {}

  /**
   * Reads a body.
   *
   * @throws ResponseStatusException 413 if it is too long, 400 if it is not UTF-8
   */
  static String read(InputStream body) throws IOException {
    var bytes = body.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE, "template.too_large");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notText) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "template.not_utf8", notText);
    }
  }
}
