package io.jalon.run;

import java.util.List;
import java.util.Map;

/** What a run can still ask for, beyond what is open now. Implemented by the engine. */
public interface ComingActions {

  /**
   * The actions that can still come in a run, in the order of its template; none once it ended.
   * What is open is there already; what was done comes again only where no other way leads.
   */
  List<Coming> of(Run run);

  /** The same of several runs, in few statements: by run, with the titles of their templates. */
  Map<String, List<Coming>> of(List<Running> runs);

  /** A run under way. */
  record Running(String id, String templateId, int version) {}

  /**
   * An action that can still come.
   *
   * @param step the id of its step
   * @param action its id
   * @param title what is to be done or sent, with the values of now; its id for kinds without one
   * @param roles those that do, decide, supervise or receive it
   * @param certain whether it comes whatever is answered before; otherwise it is possible
   */
  record Coming(String step, String action, String title, List<String> roles, boolean certain) {
    public Coming {
      roles = List.copyOf(roles);
    }

    /** The same under another title. */
    public Coming titled(String other) {
      return new Coming(step, action, other, roles, certain);
    }
  }
}
