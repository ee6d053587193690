package io.jalon.outbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Adds items of any kind to the table {@code outbox}. */
@Component
class OutboxQueue {

  private final JdbcClient jdbc;

  OutboxQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What waits to leave.
   *
   * @param kind which {@link Carrier} takes it
   * @param key what makes it unique; at most 200 characters
   * @param topic the template, by which it can be held, or {@code null}
   * @param addressee whom a minimum gap spares, or {@code null}
   * @param at when it may leave
   */
  record Item(
      String kind, String key, @Nullable String topic, @Nullable String addressee, Instant at) {}

  /**
   * Adds an item, unless its key is there already.
   *
   * @return the id of its row; empty when the key was there
   */
  Optional<Long> add(Item item) {
    return holds(item.key()) ? Optional.empty() : Optional.of(insert(item));
  }

  private boolean holds(String key) {
    return jdbc.sql("select id from outbox where item_key = ?")
        .param(key)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  private long insert(Item item) {
    var id = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into outbox (kind, item_key, topic, addressee, status, attempts, next_at)
            values (:kind, :key, :topic, :addressee, 'QUEUED', 0, :at)
            """)
        .param("kind", item.kind())
        .param("key", item.key())
        .param("topic", item.topic())
        .param("addressee", item.addressee())
        .param("at", Timestamp.from(item.at()))
        .update(id, "id");
    return Objects.requireNonNull(id.getKeyAs(Number.class)).longValue();
  }
}
