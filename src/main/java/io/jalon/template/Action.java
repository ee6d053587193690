package io.jalon.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do in a step, always tied to one role (F-12, F-22, F-23).
 *
 * @param id stable FEEL name, unique in its template
 * @param role the function that does it, validates it, or supervises it when it is automatic
 * @param kind what is done
 * @param results the named answers that a person chooses from, key to label, in order; empty when
 *     being done is answer enough
 * @param after when it begins: after another action of the step, or counted from the step's start
 *     or a repère; {@code null} for as soon as the step begins
 * @param asks what the person is asked for with the answer
 * @param late what happens when it is late, or {@code null}
 * @param whileTrue the FEEL condition that must still hold when an effect leaves, or {@code null}
 * @param keep whether what it sends stays when its cause is gone
 * @param outlives whether it stays open after its step, until the run ends
 */
public record Action(
    String id,
    String role,
    ActionKind kind,
    Map<String, String> results,
    @Nullable Delay after,
    List<Ask> asks,
    @Nullable Late late,
    @Nullable String whileTrue,
    boolean keep,
    boolean outlives) {

  /** What an action may ask for at most: its form has no more fields. */
  public static final int MOST_ASKS = 10;

  public Action {
    results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
    asks = List.copyOf(asks);
  }

  /** An action that begins with its step and asks for nothing but its result. */
  public Action(String id, String role, ActionKind kind, Map<String, String> results) {
    this(id, role, kind, results, null, List.of(), null, null, false, false);
  }

  /** The keys of the results that it can have: those that it lists, or those of its kind. */
  public List<String> resultKeys() {
    return results.isEmpty() ? kind.ownResults() : List.copyOf(results.keySet());
  }

  /**
   * A typed input of a person's answer, which has to be given unless something else is said.
   *
   * @param kind what it sets
   * @param id the repère, the attribute of the dossier ({@code montant}, {@code solde}, {@code
   *     echeance}, {@code statut}) or the document's name
   * @param optional whether it may always be left out
   * @param only the result with which it has to be given, when it may be left out with the others;
   *     {@code null} for every answer
   */
  public record Ask(Kind kind, String id, boolean optional, @Nullable String only) {

    /** An input that has to be given with every answer. */
    public Ask(Kind kind, String id) {
      this(kind, id, false, null);
    }

    /** What an input sets. */
    public enum Kind {
      REPERE,
      ATTRIBUTE,
      DOCUMENT
    }
  }

  /**
   * What happens when an action is late; it never interrupts.
   *
   * @param remind when its holder is reminded, counted before {@code due}, or {@code null}
   * @param alert the role that is alerted when it is due, or {@code null}
   */
  public record Late(@Nullable Delay remind, @Nullable String alert) {}
}
