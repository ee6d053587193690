package io.jalon.expression;

import java.io.IOException;
import java.io.Writer;

/** Keeps what is written, and refuses more than is reasonable. */
final class BoundedWriter extends Writer {

  /** It would be too long. */
  static final class Full extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final StringBuilder text = new StringBuilder();
  private final int most;

  BoundedWriter(int most) {
    this.most = most;
  }

  @Override
  public void write(char[] signs, int offset, int length) throws IOException {
    if (text.length() + (long) length > most) {
      throw new Full();
    }
    text.append(signs, offset, length);
  }

  @Override
  public void write(String more, int offset, int length) throws IOException {
    if (text.length() + (long) length > most) {
      throw new Full();
    }
    text.append(more, offset, offset + length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
