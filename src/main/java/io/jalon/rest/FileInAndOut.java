package io.jalon.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Files that people hand in, and files that they are given. */
public final class FileInAndOut {

  private FileInAndOut() {}

  /**
   * A file as it was handed in.
   *
   * @param name as its owner calls it
   * @param content its bytes, at least one
   */
  public record Given(String name, byte[] content) {}

  /**
   * Reads what was handed in.
   *
   * @throws ResponseStatusException 422 when it is empty or has no name
   */
  public static Given read(MultipartFile file) {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    var content = bytes(file);
    if (content.length == 0 || name.isBlank()) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "document.empty");
    }
    return new Given(name, content);
  }

  /** The refusal of a file that is nothing an office files. */
  public static ResponseStatusException unfit() {
    return new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "document.type");
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Offers a file: what a stranger has written is never shown as a page of ours. */
  public static ResponseEntity<byte[]> offer(String name, String type, byte[] content) {
    var attachment = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(content);
  }
}
