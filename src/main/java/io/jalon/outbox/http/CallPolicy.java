package io.jalon.outbox.http;

import io.jalon.outbox.AnswerField;
import io.jalon.outbox.HttpCall;
import io.jalon.outbox.HttpCall.Outcome;
import io.jalon.outbox.HttpRequest;
import io.jalon.outbox.Secrets;
import io.jalon.outbox.http.Answer.Lost;
import io.jalon.outbox.http.Answer.NotSent;
import io.jalon.outbox.http.Answer.Received;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides what follows from an attempt: what may be repeated is, as often as the template lets it;
 * what may not is repeated only when it certainly did not leave (F-220).
 */
@Component
class CallPolicy {

  /** How long to wait after each failure; the last wait holds for all that follow. */
  private static final List<Duration> BACK_OFF =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(60));

  private static final int TOO_MANY = 429;
  private static final int LONGEST_KEPT = 20_000;

  private final Secrets secrets;

  CallPolicy(Secrets secrets) {
    this.secrets = secrets;
  }

  /**
   * Judges an attempt.
   *
   * @param call what was sent
   * @param attempts how often it was tried, this time included
   * @param answer what came of it
   */
  Verdict judge(HttpCall call, int attempts, Answer answer) {
    var request = call.request();
    boolean more = attempts <= request.retries();
    if (answer instanceof NotSent not) {
      return more && !not.lasting()
          ? new Verdict.Again(backOff(attempts), null, not.reason())
          : failed(not.reason());
    }
    if (answer instanceof Lost lost) {
      return lost(request, attempts, lost.reason());
    }
    var received = (Received) answer;
    return busy(received.code()) && request.repeatable() && more
        ? new Verdict.Again(longer(backOff(attempts), received.delay()), received.code(), "busy")
        : new Verdict.Answered(outcome(received, call.fields()));
  }

  private static Verdict lost(HttpRequest request, int attempts, String reason) {
    if (!request.repeatable()) {
      return new Verdict.Doubt(reason);
    }
    return attempts <= request.retries()
        ? new Verdict.Again(backOff(attempts), null, reason)
        : failed(reason);
  }

  private static boolean busy(int code) {
    return code >= 500 || code == TOO_MANY;
  }

  private static Verdict failed(String reason) {
    return new Verdict.Failed(new Outcome(Outcome.FAILED, null, null, Map.of(), reason, null));
  }

  private Outcome outcome(Received answer, List<AnswerField> fields) {
    var failure = failure(answer);
    var body = secrets.hidden(answer.body() == null ? "" : answer.body());
    return new Outcome(
        failure == null ? Outcome.SUCCEEDED : Outcome.FAILED,
        answer.code(),
        AnswerValues.shown(body, LONGEST_KEPT),
        AnswerValues.read(body, fields),
        failure,
        null);
  }

  /** Why an answer is none that counts; {@code null} when it is. */
  private static @Nullable String failure(Received answer) {
    int hundreds = answer.code() / 100;
    if (answer.body() == null) {
      return "too_long";
    }
    return switch (hundreds) {
      case 2 -> null;
      case 3 -> "redirect";
      case 4 -> answer.code() == TOO_MANY ? "busy" : "refused";
      default -> "busy";
    };
  }

  private static Duration backOff(int attempts) {
    return BACK_OFF.get(Math.min(attempts, BACK_OFF.size()) - 1);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
