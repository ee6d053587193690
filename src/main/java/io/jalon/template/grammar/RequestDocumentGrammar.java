package io.jalon.template.grammar;

import io.jalon.template.ActionKind;
import io.jalon.template.ActionKind.RequestDocument;

/** {@code request-document: { title, description, document, due }}; the title may be left out. */
final class RequestDocumentGrammar implements KindGrammar {

  @Override
  public String key() {
    return "request-document";
  }

  @Override
  public Class<? extends ActionKind> kind() {
    return RequestDocument.class;
  }

  @Override
  public ActionKind read(Fields action) {
    var request = action.fields(key());
    request.allow("title", "description", "document", "due");
    var document = request.text("document", TextKind.NAME);
    var title = request.optionalText("title", TextKind.TITLE);
    var work = WorkText.titled(request, title == null ? document : title);
    return new RequestDocument(work.title(), work.description(), document, work.due());
  }
}
