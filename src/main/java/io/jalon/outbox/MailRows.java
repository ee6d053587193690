package io.jalon.outbox;

import io.jalon.outbox.Outbox.Mail;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code outbox_mail}: what the mails of the outbox say. */
@Component
class MailRows {

  static final String KIND = "MAIL";

  private final JdbcClient jdbc;

  MailRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whom a minimum gap spares: two spellings of an address are one person. */
  static String addressee(Mail mail) {
    return mail.recipientAddress().toLowerCase(Locale.ROOT);
  }

  void insert(long item, Mail mail) {
    jdbc.sql(
            """
            insert into outbox_mail (item_id, recipient_name, recipient_address, subject, body)
            values (:item, :name, :address, :subject, :body)
            """)
        .param("item", item)
        .param("name", mail.recipientName())
        .param("address", mail.recipientAddress())
        .param("subject", mail.subject())
        .param("body", mail.body())
        .update();
  }

  Mail mail(Claim claim) {
    return jdbc.sql("select * from outbox_mail where item_id = ?")
        .param(claim.id())
        .query(
            (row, number) ->
                new Mail(
                    claim.key(),
                    row.getString("recipient_name"),
                    row.getString("recipient_address"),
                    row.getString("subject"),
                    row.getString("body")))
        .single();
  }
}
