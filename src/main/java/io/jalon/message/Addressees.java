package io.jalon.message;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those to whom messages were written. */
@Component
public class Addressees {

  private final JdbcClient jdbc;

  Addressees(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether a message was written to an intervenant, whatever became of it. */
  public boolean include(String intervenantId) {
    return jdbc.sql("select count(*) from message where recipient_id = ?")
            .param(intervenantId)
            .query(Long.class)
            .single()
        > 0;
  }
}
