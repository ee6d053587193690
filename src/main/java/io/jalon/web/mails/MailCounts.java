package io.jalon.web.mails;

import io.jalon.dossier.Sight;
import io.jalon.message.MessageRepeats;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many messages stand where, of those that somebody may have to look at. */
@Component
class MailCounts {

  private final JdbcClient jdbc;
  private final Sight sight;

  MailCounts(JdbcClient jdbc, Sight sight) {
    this.sight = sight;
    this.jdbc = jdbc;
  }

  /**
   * By status; those that have left are not counted, and those that one validation lets go count as
   * one.
   */
  Map<String, Long> byStatus() {
    var counts = new HashMap<String, Long>();
    var seen = sight.only("m.dossier_id");
    jdbc.sql(
            "select status, count(distinct case when status = 'PREPARED' then run_id || '/' ||"
                + " coalesce(action_id, '') || '/' || pass else id end) from message m where (status in ('PREPARED', 'TO_PRINT')"
                + " or (status in ('FAILED', 'IN_DOUBT') and "
                + MessageRepeats.NONE
                + "))"
                + seen.sql()
                + " group by status")
        .params(seen.values())
        .query((RowCallbackHandler) row -> counts.put(row.getString(1), row.getLong(2)));
    return counts;
  }
}
