package io.jalon.run;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of templates that runs under way keep (F-52). */
@Component
public class RunVersions {

  private final JdbcClient jdbc;

  RunVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A version of a template.
   *
   * @param templateId the template
   * @param number from 1
   */
  public record Version(String templateId, int number) {}

  /** The versions that runs under way keep, once each. */
  public List<Version> all() {
    return jdbc.sql(
            "select distinct template_id, version as number from run where active_key is not null")
        .query(Version.class)
        .list();
  }

  /** How many runs of a template are under way on each of its versions. */
  public SortedMap<Integer, Long> of(String templateId) {
    var counts = new TreeMap<Integer, Long>();
    jdbc.sql(
            "select version, count(*) as runs from run where template_id = ?"
                + " and active_key is not null group by version")
        .param(templateId)
        .query((RowCallbackHandler) row -> counts.put(row.getInt("version"), row.getLong("runs")));
    return counts;
  }
}
