package io.jalon.print;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a page without any DOCTYPE, so that no entity can load or swell anything. */
final class XhtmlReader {

  /** What XML 1.0 does not know, halves of characters included. */
  private static final Pattern UNKNOWN =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private XhtmlReader() {}

  static Document read(String page) {
    try {
      var plain = UNKNOWN.matcher(page).replaceAll("");
      return builder().parse(new InputSource(new StringReader(plain)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new PageRefused(e);
    }
  }

  private static DocumentBuilder builder() throws ParserConfigurationException {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder;
  }
}
