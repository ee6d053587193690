package io.jalon.action;

import io.jalon.journal.Entry;
import io.jalon.message.Message;
import io.jalon.message.MessageTroubled;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Alerts the role that answers for a message which has failed or is in doubt. */
@Component
class MessageAlerts {

  private final ActionTexts texts;
  private final Notices notices;

  MessageAlerts(ActionTexts texts, Notices notices) {
    this.texts = texts;
    this.notices = notices;
  }

  @EventListener
  void on(MessageTroubled event) {
    var message = event.message();
    var role = message.terms().supervisor();
    if (!role.isEmpty()) {
      alert(message, role);
    }
  }

  private void alert(Message message, String role) {
    var status = message.status().name().toLowerCase(Locale.ROOT);
    var text = texts.own("notice.message." + status, message.subject(), message.recipientName());
    var told = notices.toRole(message.dossierId(), message.place().runId(), role, text);
    var line =
        Entry.of("alert_raised", message.dossierId())
            .in(message.place())
            .with("title", message.subject())
            .with("kind", "message")
            .with("reason", message.failure());
    notices.write(line, role, told);
  }
}
