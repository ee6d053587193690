package io.jalon.dossier;

import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was paid on dossiers. A payment lowers no balance: the office's accounts say what is still
 * owed.
 */
@Component
public class Payments {

  /** The office's currency. */
  public static final String CURRENCY = "EUR";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Journal journal;

  Payments(JdbcClient jdbc, Clock clock, Journal journal) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.journal = journal;
  }

  /**
   * What makes a payment.
   *
   * @param dossierId on which dossier
   * @param reference unique on its dossier, 100 characters at most
   * @param paidOn the day
   * @param amount with two decimals at most
   * @param importId the import that it comes with, or {@code null}
   */
  public record NewPayment(
      String dossierId,
      String reference,
      LocalDate paidOn,
      BigDecimal amount,
      @Nullable String importId) {}

  /** The payments on a dossier, the oldest first. */
  public List<Payment> of(String dossierId) {
    return jdbc.sql("select * from payment where dossier_id = ? order by paid_on, recorded_at, id")
        .param(dossierId)
        .query((rs, row) -> read(rs))
        .list();
  }

  /** The payment with this reference on a dossier. */
  public Optional<Payment> find(String dossierId, String reference) {
    return jdbc.sql("select * from payment where dossier_id = ? and reference = ?")
        .params(dossierId, reference)
        .query((rs, row) -> read(rs))
        .optional();
  }

  /**
   * Records a payment, and says so in the dossier's history.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the dossier has one with this
   *     reference
   */
  @Transactional
  public Payment record(NewPayment payment) {
    jdbc.sql(
            """
            insert into payment (id, dossier_id, reference, paid_on, amount, currency, import_id,
              recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(UUID.randomUUID().toString(), payment.dossierId(), payment.reference())
        .params(payment.paidOn(), payment.amount(), CURRENCY)
        .param(payment.importId())
        .param(Timestamp.from(clock.instant()))
        .update();
    var recorded = find(payment.dossierId(), payment.reference()).orElseThrow();
    journal.write(line("payment_recorded", recorded));
    return recorded;
  }

  /** Takes back a payment that was recorded by mistake; the history says so. */
  @Transactional
  public void withdraw(Payment payment) {
    if (jdbc.sql("delete from payment where id = ?").param(payment.id()).update() == 1) {
      journal.write(line("payment_withdrawn", payment));
    }
  }

  private static Entry line(String kind, Payment payment) {
    return Entry.of(kind, payment.dossierId())
        .with("reference", payment.reference())
        .with("amount", payment.amount())
        .with("day", payment.paidOn());
  }

  private static Payment read(ResultSet rs) throws SQLException {
    return new Payment(
        rs.getString("id"),
        rs.getString("dossier_id"),
        rs.getString("reference"),
        rs.getObject("paid_on", LocalDate.class),
        rs.getBigDecimal("amount"),
        rs.getString("currency"),
        rs.getString("import_id"),
        rs.getTimestamp("recorded_at").toInstant());
  }
}
