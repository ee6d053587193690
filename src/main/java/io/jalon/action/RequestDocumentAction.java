package io.jalon.action;

import io.jalon.dossier.Documents;
import io.jalon.journal.Entry;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.template.Action;
import io.jalon.template.ActionKind.RequestDocument;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A document that is awaited; a collaborator records that it was received (F-20). */
@Component
class RequestDocumentAction implements HumanAction {

  private static final String RECEIVED = RequestDocument.RESULTS.get(0);

  private final ActionTexts texts;
  private final Answers answers;
  private final Documents documents;

  RequestDocumentAction(ActionTexts texts, Answers answers, Documents documents) {
    this.texts = texts;
    this.answers = answers;
    this.documents = documents;
  }

  @Override
  public String kind() {
    return "request-document";
  }

  @Override
  public Sheet open(ActionContext context) {
    return texts.sheet(context);
  }

  @Override
  public Map<String, String> answers(ActionContext context) {
    return answers.of(context, RequestDocument.RESULTS);
  }

  /** What was received is filed under its name, with the person's comment as its text. */
  @Override
  public TaskStatus answered(
      ActionContext context, @Nullable String result, @Nullable String note) {
    if (RECEIVED.equals(result)) {
      documents.file(
          context.place(),
          context.dossierId(),
          context.setting("jalon.document"),
          Objects.requireNonNullElse(note, ""));
    }
    return TaskStatus.DONE;
  }

  /** What was not there after all is filed no more, and what was there after all is. */
  @Override
  public void corrected(Task task, Entry.Place place, Action action, String result) {
    if (RECEIVED.equals(task.result())) {
      documents.withdraw(place, task.dossierId());
    }
    if (RECEIVED.equals(result)) {
      documents.file(place, task.dossierId(), ((RequestDocument) action.kind()).document(), "");
    }
  }
}
