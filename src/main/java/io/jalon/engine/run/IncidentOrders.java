package io.jalon.engine.run;

import io.jalon.journal.Entry.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code incident_order}: what is to be shown in Cockpit, or no longer. */
@Component
class IncidentOrders {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  IncidentOrders(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /**
   * What is to be shown.
   *
   * @param key of the incident, one for each cause
   * @param type of the incident, or {@code null} when its cause is settled
   * @param runId the run that shows it
   * @param actionId the action that it comes from
   * @param dossierId about which dossier
   */
  record Order(
      String key,
      @Nullable String type,
      String runId,
      @Nullable String actionId,
      String dossierId) {

    Order(String key, @Nullable String type, Place place, String dossierId) {
      this(key, type, place.runId(), place.actionId(), dossierId);
    }
  }

  /** An order that was placed, under this number. */
  record Placed(long id, Order order) {}

  /** Places an order in the transaction of its cause, and publishes that it is {@link Placed}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void place(Order order) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into incident_order (incident_key, type, run_id, action_id, dossier_id)"
                + " values (?, ?, ?, ?, ?)")
        .params(order.key(), order.type(), order.runId(), order.actionId(), order.dossierId())
        .update(key, "id");
    events.publishEvent(new Placed(Objects.requireNonNull(key.getKeyAs(Long.class)), order));
  }

  /** The orders that were not carried out yet, the oldest first. */
  List<Placed> all() {
    return jdbc.sql("select * from incident_order order by id fetch first 500 rows only")
        .query(IncidentOrders::placed)
        .list();
  }

  /** Takes an order away in the transaction that carries it out, and does so once. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void carryOut(Placed placed, Consumer<Order> work) {
    int taken = jdbc.sql("delete from incident_order where id = ?").param(placed.id()).update();
    if (taken > 0) {
      work.accept(placed.order());
    }
  }

  private static Placed placed(ResultSet row, int number) throws SQLException {
    return new Placed(
        row.getLong("id"),
        new Order(
            row.getString("incident_key"),
            row.getString("type"),
            row.getString("run_id"),
            row.getString("action_id"),
            row.getString("dossier_id")));
  }
}
