package io.jalon.outbox;

import java.sql.Timestamp;
import java.sql.Types;
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
    var id = new GeneratedKeyHolder();
    int added =
        jdbc.sql(
                """
                insert into outbox (kind, item_key, topic, addressee, status, attempts, next_at)
                select cast(:kind as varchar), cast(:key as varchar), cast(:topic as varchar),
                  cast(:addressee as varchar), 'QUEUED', 0, cast(:at as timestamp with time zone)
                where not exists (select 1 from outbox where item_key = :key)
                """)
            .param("kind", item.kind())
            .param("key", item.key())
            .param("topic", item.topic(), Types.VARCHAR)
            .param("addressee", item.addressee(), Types.VARCHAR)
            .param("at", Timestamp.from(item.at()))
            .update(id, "id");
    return added == 0
        ? Optional.empty()
        : Optional.of(Objects.requireNonNull(id.getKeyAs(Number.class)).longValue());
  }
}
