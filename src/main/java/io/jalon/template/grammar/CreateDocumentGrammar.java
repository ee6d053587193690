package io.jalon.template.grammar;

import io.jalon.template.ActionKind.CreateDocument;
import io.jalon.template.yaml.YamlOut;

/** {@code create-document: { template }}. */
final class CreateDocumentGrammar implements KindGrammar<CreateDocument> {

  @Override
  public String key() {
    return "create-document";
  }

  @Override
  public Class<CreateDocument> kind() {
    return CreateDocument.class;
  }

  @Override
  public CreateDocument read(Fields action) {
    var document = action.fields(key());
    document.allow("template");
    return new CreateDocument(document.id("template"));
  }

  @Override
  public Object write(CreateDocument kind) {
    return YamlOut.braces().and("template", kind.message());
  }
}
