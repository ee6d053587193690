package io.jalon.importing;

/** A file, a mapping or a command that cannot be taken as a whole; nothing was changed. */
public class ImportRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final boolean late;
  private final transient Object[] values;

  /** A file or a mapping that is not as it should be; {@code code} is that of its text. */
  public ImportRefused(String code, Object... values) {
    this(false, code, values);
  }

  private ImportRefused(boolean late, String code, Object... values) {
    super(code);
    this.code = code;
    this.late = late;
    this.values = values.clone();
  }

  /** A command that the import is no longer, or not yet, ready for. */
  static ImportRefused late(String code) {
    return new ImportRefused(true, code);
  }

  /** The key of its text in the messages files. */
  public String code() {
    return code;
  }

  /** Whether the import is not in the state for it, rather than wrong in itself. */
  public boolean late() {
    return late;
  }

  /** What its text names. */
  public Object[] values() {
    return values.clone();
  }
}
