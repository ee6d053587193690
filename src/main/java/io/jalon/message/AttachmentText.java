package io.jalon.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalon.message.Message.Attachment;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes along with a message, as its row keeps it. */
final class AttachmentText {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<Attachment>> LIST = new TypeReference<>() {};

  private AttachmentText() {}

  static @Nullable String write(List<Attachment> attachments) {
    try {
      return attachments.isEmpty() ? null : JSON.writeValueAsString(attachments);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Attachment> read(@Nullable String text) {
    try {
      return text == null ? List.of() : JSON.readValue(text, LIST);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
