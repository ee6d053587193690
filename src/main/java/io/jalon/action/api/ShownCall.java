package io.jalon.action.api;

import io.jalon.journal.Entry.Place;
import io.jalon.outbox.HttpCall;
import io.jalon.outbox.Secrets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call as people see it: where a secret goes its name stands.
 *
 * @param id of the call
 * @param place in which run, for which step, action and pass
 * @param method e.g. {@code POST}
 * @param url where it goes
 * @param headers name to value
 * @param body what it carries; may be empty
 * @param status e.g. {@code QUEUED}, {@code IN_DOUBT}, {@code DELIVERED}
 * @param attempts how often it was sent
 * @param nextAt when it is tried next, while it waits
 * @param result {@code reussi}, {@code echec}, {@code annule} or {@code null}
 * @param code the status of the answer, or {@code null}
 * @param answer the beginning of its body, or {@code null}
 * @param values what was asked of it, by name
 * @param failure why it failed, a code, or {@code null}
 * @param createdAt when it was queued
 * @param decidedAt since when its outcome is known, or {@code null}
 */
record ShownCall(
    long id,
    Place place,
    String method,
    String url,
    Map<String, String> headers,
    String body,
    HttpCall.Status status,
    int attempts,
    @Nullable Instant nextAt,
    @Nullable String result,
    @Nullable Integer code,
    @Nullable String answer,
    Map<String, @Nullable Object> values,
    @Nullable String failure,
    Instant createdAt,
    @Nullable Instant decidedAt) {

  static ShownCall of(HttpCall call) {
    var request = call.request();
    var outcome = call.outcome();
    var headers = new LinkedHashMap<String, String>();
    request.headers().forEach((name, value) -> headers.put(name, Secrets.shown(value)));
    return new ShownCall(
        call.id(),
        call.place(),
        request.method(),
        Secrets.shown(request.url()),
        headers,
        request.body(),
        call.status(),
        call.attempts(),
        call.status() == HttpCall.Status.QUEUED ? call.nextAt() : null,
        outcome.result(),
        outcome.code(),
        outcome.text(),
        outcome.values(),
        outcome.failure(),
        call.createdAt(),
        outcome.decidedAt());
  }
}
