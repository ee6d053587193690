package io.jalon.expression;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;

/** Has FreeMarker escape each value that it writes, and nothing that the author wrote. */
final class EscapingFormat extends CommonMarkupOutputFormat<EscapingFormat.Escaped> {

  private final Writing writing;

  EscapingFormat(Writing writing) {
    this.writing = writing;
  }

  @Override
  public String getName() {
    return writing.name();
  }

  @Override
  public String getMimeType() {
    return "text/plain";
  }

  @Override
  public void output(String text, Writer out) throws IOException {
    out.write(writing.escaped(text));
  }

  @Override
  public String escapePlainText(String text) {
    return writing.escaped(text);
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtIn) {
    return false;
  }

  @Override
  protected Escaped newTemplateMarkupOutputModel(String text, String escaped) {
    return new Escaped(this, text, escaped);
  }

  /** A value that is escaped already. */
  static final class Escaped extends CommonTemplateMarkupOutputModel<Escaped> {

    private final EscapingFormat format;

    Escaped(EscapingFormat format, String text, String escaped) {
      super(text, escaped);
      this.format = format;
    }

    @Override
    public EscapingFormat getOutputFormat() {
      return format;
    }
  }
}
