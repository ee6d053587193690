package io.jalon.dossier;

/** Who may see a restricted dossier, and why: the one list of reasons, in SQL. */
final class Viewers {

  /** In how many places of {@link #rows} the dossiers stand. */
  static final int PLACES = 8;

  private static final String ACTIVE =
      " join intervenant i on i.id = h.intervenant_id and i.active";

  /** What is bound nearer replaces what is bound on the client. */
  private static final String NEAREST =
      " not exists (select 1 from role_holder n join intervenant ni on ni.id = n.intervenant_id"
          + " and ni.active where n.dossier_id = r.dossier_id and n.role_id = h.role_id)";

  private static final String ROWS =
      String.join(
          " union all ",
          reason("d.owner", "OWNER", "cast(null as varchar(64))", "", "d.owner is not null"),
          reason(
              "a.name",
              "LISTED",
              "a.added_by",
              " join dossier_access a on a.dossier_id = r.dossier_id",
              "a.kind = 'PERSON'"),
          reason(
              "m.user_id_",
              "TEAM",
              "a.name",
              " join dossier_access a on a.dossier_id = r.dossier_id"
                  + " join act_id_membership m on m.group_id_ = a.name",
              "a.kind = 'TEAM'"),
          reason(
              "i.account",
              "HOLDER",
              "h.role_id",
              " join role_holder h on h.dossier_id = r.dossier_id" + ACTIVE,
              "i.account is not null"),
          reason(
              "i.account",
              "HOLDER",
              "h.role_id",
              " join run u on u.dossier_id = r.dossier_id and u.ended_at is null"
                  + " join role_holder h on h.run_id = u.id"
                  + ACTIVE,
              "i.account is not null"),
          reason(
              "i.account",
              "HOLDER",
              "h.role_id",
              " join role_holder h on h.client_id = d.client_id" + ACTIVE,
              "i.account is not null and" + NEAREST),
          reason(
              "t.assignee",
              "TASK",
              "t.role_id",
              " join task t on t.dossier_id = r.dossier_id and t.status = 'OPEN'",
              "t.assignee is not null"),
          reason(
              "m.user_id_",
              "ADMINISTRATOR",
              "cast(null as varchar(64))",
              " join act_id_membership m on m.group_id_ = '" + Accounts.ADMINISTRATORS + "'",
              "1 = 1"));

  private Viewers() {}

  private static String reason(String account, String why, String via, String join, String where) {
    return "select r.dossier_id, %s as account, '%s' as why, %s as via, d.team"
            .formatted(account, why, via)
        + " from {dossiers} r join dossier d on d.id = r.dossier_id"
        + join
        + " where "
        + where;
  }

  /**
   * The rows {@code dossier_id, account, why, via, team}: whoever holds a function through {@code
   * via}, has an open action of it, was added by it, or is in the team of this name.
   *
   * @param dossiers what has the ids of dossiers in a column {@code dossier_id}
   */
  static String rows(String dossiers) {
    return ROWS.replace("{dossiers}", dossiers);
  }

  /**
   * Whether a row {@code v} of {@link #rows} is somebody's, or of whom they stand in for now: of
   * administrators nobody takes the place.
   *
   * @param account an expression, or {@code ?}, which stands there twice, before two instants
   */
  static String of(String account) {
    return ("(v.account = %1$s or v.why <> 'ADMINISTRATOR' and exists (select 1 from absence b"
            + " join intervenant s on s.account = b.substitute and s.active"
            + " where b.account = v.account and b.substitute = %1$s and b.starts_at <= ?"
            + " and b.ends_at > ? and (b.roles = '' or v.why in ('HOLDER', 'TASK')"
            + " and position(' ' || v.via || ' ' in ' ' || b.roles || ' ') > 0)"
            + " and (b.team is null or b.team = v.team)))")
        .formatted(account);
  }
}
