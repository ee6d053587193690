package io.jalon.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.outbox.AnswerField;
import io.jalon.outbox.HttpCalls;
import io.jalon.outbox.HttpCalls.NewCall;
import io.jalon.outbox.HttpRequest;
import org.springframework.stereotype.Component;

/**
 * Writes a request and queues it; the run waits for the answer (F-220). What the dossier makes
 * unfit to be sent has failed at once: it is a result that the sequence can follow.
 */
@Component
class HttpRequestEffect implements Effect {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RequestTexts texts;
  private final HttpCalls calls;
  private final Journal journal;

  HttpRequestEffect(RequestTexts texts, HttpCalls calls, Journal journal) {
    this.journal = journal;
    this.texts = texts;
    this.calls = calls;
  }

  @Override
  public String kind() {
    return "http-request";
  }

  @Override
  public Outcome run(ActionContext context) {
    var request = texts.request(context);
    var call =
        new NewCall(
            context.place(),
            context.dossierId(),
            context.setting("jalon.role"),
            request,
            AnswerField.in(context.settings()));
    if (readable(request)) {
      calls.queue(call);
      journal.write(
          Entry.of("call_queued", context.dossierId())
              .in(context.place())
              .with("method", request.method())
              .with("host", request.host()));
    } else {
      calls.fail(call, "bad_body");
    }
    return Outcome.STARTED;
  }

  /** Whether a body that says that it is JSON is. */
  private static boolean readable(HttpRequest request) {
    if (!request.contentType().contains("json")) {
      return true;
    }
    try {
      JSON.readTree(request.body());
      return true;
    } catch (JsonProcessingException broken) {
      return false;
    }
  }
}
