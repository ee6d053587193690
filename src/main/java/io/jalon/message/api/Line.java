package io.jalon.message.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jalon.message.Message;
import io.jalon.message.MessageSearch.Found;
import io.jalon.message.MessageSearch.Waiting;
import org.jspecify.annotations.Nullable;

/** A message, with what it waits for while it is on its way. */
record Line(@JsonUnwrapped Message message, @Nullable Waiting waiting) {

  static Line of(Found found) {
    return new Line(found.message(), found.waiting());
  }
}
