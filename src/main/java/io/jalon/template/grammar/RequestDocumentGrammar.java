package io.jalon.template.grammar;

import io.jalon.template.ActionKind.RequestDocument;
import io.jalon.template.yaml.YamlOut;

/** {@code request-document: { title, description, document, due }}; the title may be left out. */
final class RequestDocumentGrammar implements KindGrammar<RequestDocument> {

  @Override
  public String key() {
    return "request-document";
  }

  @Override
  public Class<RequestDocument> kind() {
    return RequestDocument.class;
  }

  @Override
  public RequestDocument read(Fields action) {
    var request = action.fields(key());
    request.allow("title", "description", "document", "due");
    var document = request.text("document", TextKind.NAME);
    var title = request.optionalText("title", TextKind.TITLE);
    var work = WorkText.titled(request, title == null ? document : title);
    return new RequestDocument(work.title(), work.description(), document, work.due());
  }

  @Override
  public Object write(RequestDocument kind) {
    return WorkText.rest(
        YamlOut.braces()
            .and("title", kind.title().equals(kind.document()) ? null : kind.title())
            .and("document", kind.document()),
        kind);
  }
}
