package io.jalon.web.dossier;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the page answers to what was just asked of it.
 *
 * @param tone {@code done}, {@code soon} or {@code late}
 * @param title what happened
 * @param text what was kept, and what to do
 */
public record Notice(String tone, String title, String text) implements Serializable {

  static Notice of(String tone, String code, Reader reader, @Nullable Object... values) {
    var key = "dossier.launch." + code;
    return new Notice(tone, reader.text(key, values), reader.text(key + ".text", values));
  }
}
