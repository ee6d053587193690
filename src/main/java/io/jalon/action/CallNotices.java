package io.jalon.action;

import io.jalon.journal.Author;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.outbox.CallFate;
import io.jalon.outbox.HttpCall;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the history what became of each call, and whoever holds its role when somebody has to look
 * at it (F-220). An answer that refuses (400 to 499) is the other side's word, for the routes.
 */
@Component
class CallNotices {

  private static final String REFUSED = "refused";
  private static final String FAILED = "call_failed";
  private static final String DOUBT = "call";

  private final Journal journal;
  private final Notices notices;
  private final ActionTexts texts;

  CallNotices(Journal journal, Notices notices, ActionTexts texts) {
    this.journal = journal;
    this.notices = notices;
    this.texts = texts;
  }

  @EventListener
  void on(CallFate.Answered fate) {
    var call = fate.call();
    var failure = call.outcome().failure();
    write(
        call,
        timed(call.entry("call_answered"), fate.millis())
            .with("code", call.outcome().code())
            .with("kind", failure == null ? null : "failed")
            .with("reason", failure)
            .with("missing", missing(call)));
    if (failure != null && !failure.equals(REFUSED)) {
      alert(call, FAILED, failure);
    }
  }

  @EventListener
  void on(CallFate.Retried fate) {
    write(
        fate.call(),
        timed(fate.call().entry("call_retried"), fate.millis())
            .with("code", fate.code())
            .with("reason", fate.reason())
            .with("next", fate.next()));
  }

  @EventListener
  void on(CallFate.Failed fate) {
    var reason = String.valueOf(fate.call().outcome().failure());
    write(fate.call(), fate.call().entry(FAILED).with("reason", reason));
    alert(fate.call(), FAILED, reason);
  }

  @EventListener
  void on(CallFate.InDoubt fate) {
    write(fate.call(), fate.call().entry("call_in_doubt").with("reason", fate.reason()));
    alert(fate.call(), DOUBT, fate.reason());
  }

  @EventListener
  void on(CallFate.Cancelled fate) {
    write(fate.call(), fate.call().entry("call_cancelled"));
  }

  @EventListener
  void on(CallFate.Unheard fate) {
    write(
        fate.call(), fate.call().entry("call_unheard").with("code", fate.call().outcome().code()));
  }

  /** A person has stopped it, and is named for it. */
  @EventListener
  void on(CallFate.Stopped fate) {
    journal.write(fate.call().entry("call_stopped").with("reason", fate.reason()));
  }

  /** A person has decided, and is named for it. */
  @EventListener
  void on(CallFate.Settled fate) {
    journal.write(
        fate.call()
            .entry("call_settled")
            .with("kind", fate.decision().name().toLowerCase(Locale.ROOT))
            .with("note", fate.note()));
  }

  /** Nobody is signed in when a call is made. */
  private void write(HttpCall call, Entry entry) {
    journal.write(Author.template(call.place().templateId()), entry);
  }

  private static Entry timed(Entry entry, long millis) {
    return entry.with("duration", millis);
  }

  /** What a good answer should have held, and did not. */
  private static String missing(HttpCall call) {
    return call.fields().stream()
        .filter(field -> call.outcome().values().get(field.name()) == null)
        .map(field -> field.name())
        .reduce((one, other) -> one + ", " + other)
        .filter(names -> call.outcome().failure() == null)
        .orElse("");
  }

  /** Whoever holds its role is told, or else the dossier's team sees it. */
  private void alert(HttpCall call, String kind, String reason) {
    var text = kind.equals(DOUBT) ? "notice.call.doubt" : "notice.call.failed";
    var words = texts.own("journal.value.reason." + reason);
    var host = call.request().host();
    var told =
        notices.toRole(
            call.dossierId(),
            call.place().runId(),
            call.roleId(),
            texts.own(text, call.request().method(), host, words));
    notices.write(
        call.entry("alert_raised").with("kind", kind).with("title", host).with("reason", reason),
        call.roleId(),
        told);
  }
}
