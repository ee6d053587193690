package io.jalon.outbox;

import io.jalon.outbox.Outbox.Mail;
import io.jalon.outbox.Outbox.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code outbox_mail}: what the mails of the outbox say. */
@Component
class MailRows {

  static final String KIND = "MAIL";

  private static final String BETWEEN = "\n";

  private final JdbcClient jdbc;

  MailRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whom a minimum gap spares: two spellings of an address are one person. */
  static String addressee(Mail mail) {
    return mail.recipientAddress().toLowerCase(Locale.ROOT);
  }

  void insert(long item, Mail mail) {
    var reply = mail.replyTo();
    jdbc.sql(
            """
            insert into outbox_mail (item_id, recipient_name, recipient_address, reply_name,
              reply_address, subject, body, attachments)
            values (:item, :name, :address, :replyName, :replyAddress, :subject, :body, :files)
            """)
        .param("item", item)
        .param("name", mail.recipientName())
        .param("address", mail.recipientAddress())
        .param("replyName", reply == null ? null : reply.name())
        .param("replyAddress", reply == null ? null : reply.address())
        .param("subject", mail.subject())
        .param("body", mail.body())
        .param("files", mail.files().isEmpty() ? null : String.join(BETWEEN, mail.files()))
        .update();
  }

  Mail mail(Claim claim) {
    return of(claim.key()).orElseThrow();
  }

  /** The mail that was queued under a key. */
  Optional<Mail> of(String key) {
    return jdbc.sql(
            """
            select o.item_key, m.* from outbox_mail m join outbox o on o.id = m.item_id
            where o.item_key = ?
            """)
        .param(key)
        .query((row, number) -> read(row))
        .optional();
  }

  private static Mail read(ResultSet row) throws SQLException {
    var reply = row.getString("reply_address");
    var files = row.getString("attachments");
    return new Mail(
        row.getString("item_key"),
        row.getString("recipient_name"),
        row.getString("recipient_address"),
        row.getString("subject"),
        row.getString("body"),
        reply == null ? null : new Party(row.getString("reply_name"), reply),
        files == null ? List.of() : List.of(files.split(BETWEEN, -1)));
  }
}
