package io.jalon.print;

import static com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.ITALIC;
import static com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.NORMAL;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;

/**
 * DejaVu, which has every sign that French and its neighbours write, narrow spaces included; only
 * the signs that a file uses are put into it.
 */
final class Fonts {

  private static final String PLACE = "/net/sf/jasperreports/fonts/dejavu/";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private Fonts() {}

  static void addTo(PdfRendererBuilder builder) {
    family(builder, "DejaVu Sans", "DejaVuSans", "Oblique");
    family(builder, "DejaVu Sans Condensed", "DejaVuSansCondensed", "Oblique");
    family(builder, "DejaVu Serif", "DejaVuSerif", "Italic");
    font(builder, "DejaVu Sans Mono", "DejaVuSansMono", REGULAR, NORMAL);
  }

  private static void family(PdfRendererBuilder builder, String name, String file, String slanted) {
    font(builder, name, file, REGULAR, NORMAL);
    font(builder, name, file + "-Bold", BOLD, NORMAL);
    font(builder, name, file + "-" + slanted, REGULAR, ITALIC);
    font(builder, name, file + "-Bold" + slanted, BOLD, ITALIC);
  }

  /** A font is read when a page first uses it. */
  private static void font(
      PdfRendererBuilder builder, String family, String file, int weight, FontStyle style) {
    builder.useFont(() -> open(file), family, weight, style, true);
  }

  private static InputStream open(String file) {
    var font = Fonts.class.getResourceAsStream(PLACE + file + ".ttf");
    if (font == null) {
      throw new IllegalStateException("no font " + file);
    }
    return font;
  }
}
