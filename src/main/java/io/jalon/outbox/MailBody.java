package io.jalon.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jalon.outbox.MailFiles.MailFile;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** What a mail says, twice: as text, and as HTML for those who read that. */
final class MailBody {

  private static final String STYLE =
      "font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.5;color:#17212b";

  private MailBody() {}

  /**
   * Both parts of a text, in UTF-8. Quoted-printable stays readable in the stored mail and ends its
   * lines as the RFC wants; it holds no {@code =_}, with which the boundary begins.
   *
   * @param text plain text
   * @param title of the page
   * @param id what the boundary is made of, so that one mail always has the same bytes
   */
  static MimeMultipart of(String text, String title, String id) throws MessagingException {
    var parts = new Parts("alternative", "=_" + id);
    parts.addBodyPart(part(text, "plain"));
    parts.addBodyPart(part(html(text, title), "html"));
    return parts;
  }

  /** A body with files beside it. */
  static MimeMultipart with(MimeMultipart body, List<MailFile> files, String id)
      throws MessagingException {
    var parts = new Parts("mixed", "=_m-" + id);
    var first = new MimeBodyPart();
    first.setContent(body);
    parts.addBodyPart(first);
    for (var file : files) {
      parts.addBodyPart(part(file));
    }
    return parts;
  }

  private static MimeBodyPart part(MailFile file) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.type())));
    part.setFileName(OneLine.of(file.name()));
    part.setDisposition(Part.ATTACHMENT);
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  private static MimeBodyPart part(String text, String type) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, UTF_8.name(), type);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  /** A page that loads nothing: every sign of the text stands for itself. */
  static String html(String text, String title) {
    var paragraphs =
        Arrays.stream(text.strip().split("\\R(?:\\h*\\R)+"))
            .map(paragraph -> escaped(paragraph).replaceAll("\\R", "<br>\n"))
            .map(paragraph -> "<p>" + paragraph + "</p>\n")
            .collect(Collectors.joining());
    return "<!DOCTYPE html>\n<html>\n<head><meta charset=\"UTF-8\"><title>"
        + escaped(title)
        + "</title></head>\n<body style=\""
        + STYLE
        + "\">\n"
        + paragraphs
        + "</body>\n</html>\n";
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, UTF_8.name());
  }

  /** Parts with a boundary of ours, since one by chance would differ each time. */
  private static final class Parts extends MimeMultipart {

    Parts(String subtype, String boundary) throws MessagingException {
      super(subtype);
      var type = new ContentType("multipart", subtype, null);
      type.setParameter("boundary", boundary);
      contentType = type.toString();
    }
  }
}
