package io.jalon.importing.reading;

import io.jalon.importing.ImportRefused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finds out how the bytes of a file stand for letters. */
final class Encodings {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final List<Mark> MARKS =
      List.of(
          new Mark(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, StandardCharsets.UTF_8),
          new Mark(new byte[] {(byte) 0xFF, (byte) 0xFE}, StandardCharsets.UTF_16LE),
          new Mark(new byte[] {(byte) 0xFE, (byte) 0xFF}, StandardCharsets.UTF_16BE));

  /** What spreadsheets, archives, PDF files and pictures begin with. */
  private static final List<byte[]> NO_TEXT =
      List.of(
          new byte[] {'P', 'K', 3, 4},
          new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
          new byte[] {'%', 'P', 'D', 'F'},
          new byte[] {(byte) 0x89, 'P', 'N', 'G'});

  private Encodings() {}

  /** A file as text. */
  record Decoded(Charset charset, String text) {}

  private record Mark(byte[] bytes, Charset charset) {}

  /**
   * By its mark; else UTF-8 when the whole file is; else what Windows writes in the West.
   *
   * @throws ImportRefused when it is empty or no text
   */
  static Decoded decode(byte[] file) {
    if (file.length == 0) {
      throw new ImportRefused("import.file.empty");
    }
    if (NO_TEXT.stream().anyMatch(beginning -> begins(file, beginning))) {
      throw new ImportRefused("import.file.no-text");
    }
    return MARKS.stream()
        .filter(mark -> begins(file, mark.bytes()))
        .findFirst()
        .map(mark -> text(file, mark.bytes().length, mark.charset()))
        .orElseGet(() -> unmarked(file));
  }

  private static Decoded unmarked(byte[] file) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return new Decoded(StandardCharsets.UTF_8, text);
    } catch (CharacterCodingException notUtf8) {
      return text(file, 0, WINDOWS);
    }
  }

  private static Decoded text(byte[] file, int from, Charset charset) {
    return new Decoded(charset, new String(file, from, file.length - from, charset));
  }

  private static boolean begins(byte[] file, byte[] with) {
    if (file.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if (file[i] != with[i]) {
        return false;
      }
    }
    return true;
  }
}
