package io.jalon.print;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Fills pages of {@code templates/print} in and prints them. */
@Component
public class PrintedPages {

  private final Configuration pages;
  private final PdfPrinter printer;

  PrintedPages(Configuration pages, PdfPrinter printer) {
    this.pages = pages;
    this.printer = printer;
  }

  /**
   * Prints a page into memory.
   *
   * @param page its name, e.g. {@code letters}
   * @param model what it is filled in with
   */
  public byte[] print(String page, Map<String, ?> model) {
    var text = new StringWriter();
    try {
      pages.getTemplate("print/" + page + ".ftlh").process(model, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException(e);
    }
    return printer.print(text.toString());
  }
}
