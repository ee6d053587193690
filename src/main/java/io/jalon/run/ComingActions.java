package io.jalon.run;

import java.util.List;

/** What a run can still ask for, beyond what is open now. Implemented by the engine. */
public interface ComingActions {

  /** The actions that can still come in a run, in the order of its template; none once it ended. */
  List<Coming> of(Run run);

  /**
   * An action that can still come.
   *
   * @param step the id of its step
   * @param action its id
   * @param title what is to be done or sent, with the values of now; its id for kinds without one
   * @param roles those that do, decide, supervise or receive it
   */
  record Coming(String step, String action, String title, List<String> roles) {
    public Coming {
      roles = List.copyOf(roles);
    }

    /** The same under another title. */
    public Coming titled(String other) {
      return new Coming(step, action, other, roles);
    }
  }
}
