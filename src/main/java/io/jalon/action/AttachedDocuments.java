package io.jalon.action;

import io.jalon.dossier.Document;
import io.jalon.dossier.Documents;
import io.jalon.message.Message;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What goes along with a message, as a person reads it before it leaves. */
@Component
class AttachedDocuments {

  private final ActionTexts texts;
  private final Documents documents;

  AttachedDocuments(ActionTexts texts, Documents documents) {
    this.texts = texts;
    this.documents = documents;
  }

  /**
   * Documents of a dossier that can go along, each once.
   *
   * @throws NoSuchElementException when one of them is none
   */
  List<Document> named(String dossierId, List<String> ids) {
    return ids.stream().distinct().map(id -> named(dossierId, id)).toList();
  }

  private Document named(String dossierId, String id) {
    return documents
        .find(id)
        .filter(document -> document.dossierId().equals(dossierId))
        .filter(document -> document.file() != null || !document.body().isBlank())
        .orElseThrow();
  }

  /** Their names; those that the dossier does not have yet say so. */
  String of(Message message) {
    return message.attachments().stream().map(this::said).collect(Collectors.joining(", "));
  }

  private String said(Message.Attachment attachment) {
    return attachment.documentId() == null
        ? texts.own("task.attachment.missing", attachment.name())
        : attachment.name();
  }
}
