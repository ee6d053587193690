package io.jalon.message;

import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.Document;
import io.jalon.dossier.DocumentFiles;
import io.jalon.dossier.Documents;
import io.jalon.outbox.MailFiles;
import io.jalon.print.PrintedPages;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The documents of dossiers as files: as they were filed, or printed when they are texts. */
@Component
class DossierFiles implements MailFiles {

  private static final String PDF = "application/pdf";

  private final Documents documents;
  private final DocumentFiles files;
  private final PrintedPages pages;
  private final MessageSource texts;
  private final OfficeTime office;

  DossierFiles(
      Documents documents,
      DocumentFiles files,
      PrintedPages pages,
      MessageSource texts,
      OfficeTime office) {
    this.documents = documents;
    this.files = files;
    this.pages = pages;
    this.texts = texts;
    this.office = office;
  }

  @Override
  public Optional<MailFile> find(String document) {
    return documents.find(document).flatMap(this::file);
  }

  private Optional<MailFile> file(Document document) {
    var file = document.file();
    if (file == null) {
      return document.body().isBlank() ? Optional.empty() : Optional.of(printed(document));
    }
    return files
        .content(document.id())
        .map(content -> new MailFile(file.name(), file.type(), content));
  }

  private MailFile printed(Document document) {
    var page =
        pages.print(
            "document",
            Map.of(
                "lang", office.locale().getLanguage(),
                "title", document.name(),
                "foot", "",
                "pages", text("history.pdf.page"),
                "body", document.body()));
    return new MailFile(document.name() + ".pdf", PDF, page);
  }

  private String text(String code) {
    return texts.getMessage(code, new Object[0], office.locale());
  }
}
