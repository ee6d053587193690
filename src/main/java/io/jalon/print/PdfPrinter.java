package io.jalon.print;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.springframework.stereotype.Component;

/**
 * Prints a page as a PDF file. The page is XHTML without a DOCTYPE, with its style in the head
 * ({@code templates/print/sheet.ftlh} is a frame for A4 pages); the fonts are {@code DejaVu Sans},
 * {@code DejaVu Sans Condensed}, {@code DejaVu Serif} and {@code DejaVu Sans Mono}, embedded in the
 * file. Pictures and styles are not loaded, whatever their address, except pictures that stand in
 * the page itself ({@code data:}).
 */
@Component
public class PdfPrinter {

  private static final String INLINE = "data:image/";

  PdfPrinter() {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  /**
   * Prints a page.
   *
   * @param page XHTML; characters that XML does not know are left out
   * @param out where to; it is not closed
   * @throws PageRefused when the page is no XHTML
   */
  public void print(String page, OutputStream out) throws IOException {
    var builder = new PdfRendererBuilder();
    builder.withW3cDocument(XhtmlReader.read(page), "");
    builder.useUriResolver((base, address) -> address.startsWith(INLINE) ? address : null);
    builder.useExternalResourceAccessControl(
        (address, type) -> address.startsWith(INLINE),
        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        (address, type) -> address.startsWith(INLINE),
        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.useFastMode();
    builder.withProducer("Jalon");
    Fonts.addTo(builder);
    builder.toStream(out);
    builder.run();
  }

  /**
   * Prints a page into memory.
   *
   * @throws PageRefused when the page is no XHTML
   */
  public byte[] print(String page) {
    var out = new ByteArrayOutputStream();
    try {
      print(page, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
