package io.jalon.message;

import io.jalon.dossier.Document;
import io.jalon.dossier.Documents;
import io.jalon.message.Message.Attachment;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the documents that go along with messages in their dossiers (F-18). */
@Component
class Attachments {

  private final Documents documents;
  private final MessageRows rows;

  Attachments(Documents documents, MessageRows rows) {
    this.documents = documents;
    this.rows = rows;
  }

  /** The newest document of each name. */
  List<Attachment> named(String dossierId, List<String> names) {
    return names.stream().map(name -> find(dossierId, new Attachment(name, null))).toList();
  }

  /** Looks once more for what was not there when a message was written. */
  Message complete(Message message) {
    if (message.missing().isEmpty()) {
      return message;
    }
    var found = message.attachments().stream().map(one -> find(message.dossierId(), one)).toList();
    rows.attached(message.id(), found);
    return rows.find(message.id()).orElseThrow();
  }

  private Attachment find(String dossierId, Attachment attachment) {
    return attachment.documentId() != null
        ? attachment
        : documents.named(dossierId, attachment.name()).map(Attachments::of).orElse(attachment);
  }

  static Attachment of(Document document) {
    return new Attachment(document.name(), document.id());
  }
}
