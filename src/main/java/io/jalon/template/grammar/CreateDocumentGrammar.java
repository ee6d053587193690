package io.jalon.template.grammar;

import io.jalon.template.ActionKind;
import io.jalon.template.ActionKind.CreateDocument;

/** {@code create-document: { template }}. */
final class CreateDocumentGrammar implements KindGrammar {

  @Override
  public String key() {
    return "create-document";
  }

  @Override
  public Class<? extends ActionKind> kind() {
    return CreateDocument.class;
  }

  @Override
  public ActionKind read(Fields action) {
    var document = action.fields(key());
    document.allow("template");
    return new CreateDocument(document.id("template"));
  }
}
