package io.jalon.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.JsonComponent;

/**
 * Refuses a text with the character 0 or half a character in it, neither of which PostgreSQL can
 * keep.
 */
@JsonComponent
class PlainText extends JsonDeserializer<String> {

  @Override
  public @Nullable String deserialize(JsonParser json, DeserializationContext context)
      throws IOException {
    var text = StringDeserializer.instance.deserialize(json, context);
    if (text != null && text.codePoints().anyMatch(PlainText::none)) {
      throw context.weirdStringException(text, String.class, "a character that is none");
    }
    return text;
  }

  /** Whether it is none: 0, or a surrogate without its other half. */
  static boolean none(int character) {
    return character == 0
        || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }
}
