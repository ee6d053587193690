package io.jalon.outbox;

import io.jalon.journal.Entry;
import io.jalon.journal.Entry.Place;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call as it is stored.
 *
 * @param id grows with time
 * @param place in which run, for which step, action and pass
 * @param dossierId about which dossier
 * @param roleId who hears of a failure
 * @param request what is sent
 * @param fields what is kept of the answer
 * @param status where it is
 * @param attempts how often it was sent, or tried to be
 * @param nextAt when it is looked at next
 * @param outcome what is known of it; empty as long as nothing is
 * @param createdAt when it was queued
 */
public record HttpCall(
    long id,
    Place place,
    String dossierId,
    String roleId,
    HttpRequest request,
    List<AnswerField> fields,
    Status status,
    int attempts,
    Instant nextAt,
    Outcome outcome,
    Instant createdAt) {

  public HttpCall {
    fields = List.copyOf(fields);
  }

  /** Where a call is. */
  public enum Status {
    QUEUED,
    CLAIMED,
    SENDING,
    /** Its outcome is known, but its run does not know it yet. */
    DECIDED,
    /** Its run went on. */
    DELIVERED,
    /** Nobody knows whether the other side took it. */
    IN_DOUBT,
    /** It never left: its cause was gone. */
    CANCELLED,
    /** Its outcome is known, and its run no longer wanted it. */
    UNHEARD
  }

  /**
   * What is known of a call.
   *
   * @param result {@code reussi}, {@code echec}, {@code annule} or {@code null}
   * @param code the status of the answer, or {@code null} when there was none
   * @param text the beginning of the answer's body, or {@code null}
   * @param values what was asked of the answer, by name; {@code null} where it was not there
   * @param failure why it failed, a code such as {@code timeout}, or {@code null}
   * @param decidedAt since when this is known, or {@code null}
   */
  public record Outcome(
      @Nullable String result,
      @Nullable Integer code,
      @Nullable String text,
      Map<String, @Nullable Object> values,
      @Nullable String failure,
      @Nullable Instant decidedAt) {

    /** How conditions see an action that ended so; {@code null} while nothing is known. */
    public @Nullable String status() {
      if (result == null) {
        return null;
      }
      return switch (result) {
        case SUCCEEDED -> "done";
        case DROPPED -> "cancelled";
        default -> "failed";
      };
    }

    /** The result of a call that the other side took. */
    public static final String SUCCEEDED = "reussi";

    /** The result of a call that it did not take, or not well. */
    public static final String FAILED = "echec";

    /** The result of a call that did not leave because its cause was gone. */
    public static final String DROPPED = "annule";

    /** Nothing is known. */
    public static final Outcome NONE = new Outcome(null, null, null, Map.of(), null, null);

    public Outcome {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** Starts an entry about it. */
  public Entry entry(String kind) {
    return Entry.of(kind, dossierId)
        .in(place)
        .with("method", request.method())
        .with("host", request.host());
  }
}
