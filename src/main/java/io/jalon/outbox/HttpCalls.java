package io.jalon.outbox;

import io.jalon.journal.Entry.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls of other programs over HTTP, written in the transaction of their cause (F-220). */
public interface HttpCalls {

  /**
   * Queues a call. There must be a transaction: it waits only if what caused it is committed.
   *
   * @param call what is to leave
   */
  void queue(NewCall call);

  /**
   * Records a call that cannot be made: it has failed before it left.
   *
   * @param call what should have left
   * @param reason why not, a code such as {@code bad_body}
   */
  void fail(NewCall call, String reason);

  /**
   * Takes back what has not left yet of one pass of an action, because its cause is gone; of what
   * is under way the answer will be kept, and told to nobody.
   *
   * @param place the run, the action and the pass
   */
  void cancel(Place place);

  /** Gives a run, as soon as may be, the outcomes that it could not take while it was paused. */
  void wake(String runId);

  /**
   * Lets a person decide about a call whose fate nobody knows.
   *
   * @param id of the call
   * @param decision what is to be believed, or done
   * @param note why, in the person's words; may be empty
   * @return the call as it is now; empty when it is not in doubt, or does not exist
   */
  Optional<HttpCall> decide(long id, Decision decision, String note);

  /**
   * Lets a person stop a call that has not left (F-27): its run goes on with the result {@code
   * annule}.
   *
   * @param id of the call
   * @param reason why, in the person's words
   * @return the call as it is now; empty when it has left, or does not exist
   */
  Optional<HttpCall> stop(long id, String reason);

  /**
   * Supposes that a call that waits has this outcome, and gives it to its run; nothing leaves. Only
   * in a transaction that is rolled back: it is for trying sequences out.
   *
   * @param call one that waits to leave
   * @param succeeds whether the other side took it
   * @param values what its answer says, by the name of its fields: 12.5, 2026-12-31, true; those
   *     that are not there, or none of their type, are empty
   */
  void suppose(HttpCall call, boolean succeeds, Map<String, String> values);

  /** The call with this id. */
  Optional<HttpCall> find(long id);

  /** The calls of a dossier, oldest first. */
  List<HttpCall> of(String dossierId);

  /** The last call of one pass of an action. */
  Optional<HttpCall> last(String runId, String actionId, int pass);

  /** The last call of an action in a run, in whatever pass. */
  Optional<HttpCall> last(String runId, String actionId);

  /** What a person makes of a call in doubt. */
  enum Decision {
    /** It was taken. */
    SUCCEEDED,
    /** It was not. */
    FAILED,
    /** It is made once more. */
    AGAIN
  }

  /**
   * A call to be made.
   *
   * @param place in which run, for which step, action and pass
   * @param dossierId about which dossier
   * @param roleId who hears of a failure
   * @param request what to send
   * @param fields what to keep of the answer
   */
  record NewCall(
      Place place, String dossierId, String roleId, HttpRequest request, List<AnswerField> fields) {
    public NewCall {
      fields = List.copyOf(fields);
    }
  }
}
