package io.jalon.run;

/**
 * In which steps runs are, whether somebody has something to do there or a date or an event is
 * waited for, in SQL. Only the engine knows: this is the one place outside of its module where a
 * table of it is read.
 */
public final class RunSteps {

  /**
   * A select of {@code dossier_id} and {@code step_id}, several times for some; of its rows those
   * whose step is one of the template count. It takes the template and the version of the runs.
   */
  public static final String OF_VERSION =
      "select u.dossier_id, substring(e.act_inst_id_, 1, position(':' in e.act_inst_id_) - 1)"
          + " as step_id from run u join act_ru_execution e on e.proc_inst_id_ = u.id"
          + " where u.ended_at is null and u.template_id = ? and u.version = ?"
          + " and e.act_inst_id_ like '%:%'";

  /**
   * A select of dossier ids, which takes a template and {@link #in} a step of it; {@code u} is the
   * run, for a condition that follows.
   */
  public static final String STANDING =
      "select u.dossier_id from run u join act_ru_execution e on e.proc_inst_id_ = u.id"
          + " where u.ended_at is null and u.template_id = ? and e.act_inst_id_ like ?";

  private RunSteps() {}

  /** What {@link #STANDING} takes for a step; its id has letters, digits and underscores only. */
  public static String in(String step) {
    return step.replace("_", "\\_") + ":%";
  }
}
