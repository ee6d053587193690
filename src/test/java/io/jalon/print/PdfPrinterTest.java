package io.jalon.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfPrinterTest {

  private static final String PAGE =
      "<html xmlns='http://www.w3.org/1999/xhtml'><head><style>body { font-family: 'DejaVu Sans' }"
          + "</style><!--head--></head><body>%s</body></html>";

  private final PdfPrinter printer = new PdfPrinter();

  @Test
  void every_sign_of_french_is_printed() throws IOException {
    var text = "« L’huissier\u202F: œuvre, Île, À échéance — 12\u202F480,00\u00A0€ … »";
    assertThat(text(printer.print(PAGE.formatted("<p>" + text + "</p>")))).contains(text);
  }

  @Test
  void its_fonts_are_in_the_file() throws IOException {
    var pdf = printer.print(PAGE.formatted("<p>Maison <b>grasse</b></p>"));
    try (var document = Loader.loadPDF(pdf)) {
      var resources = document.getPage(0).getResources();
      for (var name : resources.getFontNames()) {
        assertThat(resources.getFont(name)).matches(PDFont::isEmbedded, "embedded");
      }
      assertThat(resources.getFontNames()).hasSize(2);
    }
  }

  @Test
  void nothing_is_loaded_from_elsewhere(@TempDir Path folder) throws IOException {
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        call -> {
          asked.incrementAndGet();
          call.sendResponseHeaders(404, -1);
          call.close();
        });
    server.start();
    var away = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
    var file = Files.writeString(folder.resolve("secret.css"), "p::before { content: 'secret' }");
    var head =
        """
        <link rel='stylesheet' href='AWAY.css'/><link rel='stylesheet' href='FILE'/>
        <style>@import url(AWAY); @import url(FILE); @font-face { font-family: x; src: url(AWAY) }
        p { background-image: url(AWAY.png); font-family: x, 'DejaVu Sans' }</style>
        """;
    var body = "<img src='AWAY.png'/><object data='AWAY'/><iframe src='FILE'/><p>texte</p>";
    var page =
        PAGE.formatted(body)
            .replace("<!--head-->", head)
            .replace("AWAY", away)
            .replace("FILE", file.toUri().toString());
    try {
      assertThat(text(printer.print(page))).contains("texte").doesNotContain("secret");
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void a_page_cannot_declare_entities() {
    var page = "<!DOCTYPE html [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><html>&e;</html>";
    assertThatThrownBy(() -> printer.print(page)).isInstanceOf(PageRefused.class);
  }

  @Test
  void characters_that_xml_does_not_know_are_left_out() throws IOException {
    var page = PAGE.formatted("<p>a\u0001b\uD800c</p>");
    assertThat(text(printer.print(page))).contains("abc");
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
