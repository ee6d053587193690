package io.jalon.action;

import io.jalon.dossier.Documents;
import org.springframework.stereotype.Component;

/** Writes a document from a content and files it in the dossier (F-119). */
@Component
class CreateDocumentEffect implements Effect {

  private final ActionTexts texts;
  private final Documents documents;

  CreateDocumentEffect(ActionTexts texts, Documents documents) {
    this.texts = texts;
    this.documents = documents;
  }

  @Override
  public String kind() {
    return "create-document";
  }

  @Override
  public Outcome run(ActionContext context) {
    var content = texts.content(context);
    documents.file(
        context.place(),
        context.dossierId(),
        texts.line(context, content.subject()),
        texts.text(context, content.body()));
    return Outcome.DONE;
  }
}
