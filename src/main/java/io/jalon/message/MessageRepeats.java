package io.jalon.message;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages that repeat another one: their keys begin with its key. */
@Component
public class MessageRepeats {

  /** That no other message repeats {@code m}, as a condition of a statement. */
  public static final String NONE =
      "not exists (select 1 from message again where again.resend_of = m.id)";

  /** What stands between the key of a message and the number of its resend. */
  private static final String RESEND = ":r";

  private final JdbcClient jdbc;

  MessageRepeats(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The first of a message and its resends, locked until the transaction ends. */
  Message lockFirst(Message message) {
    return jdbc.sql("select * from message where mail_key = ? for update")
        .param(firstKey(message))
        .query(MessageColumns::message)
        .single();
  }

  /** The resends of a first message. */
  List<Message> resends(Message first) {
    var prefix = firstKey(first) + RESEND;
    return jdbc.sql("select * from message where left(mail_key, ?) = ?" + MessageRows.ORDER)
        .params(prefix.length(), prefix)
        .query(MessageColumns::message)
        .list();
  }

  /** The key of the next resend of a first message. */
  String nextKey(Message first) {
    return firstKey(first) + RESEND + (resends(first).size() + 1);
  }

  private static String firstKey(Message message) {
    return message.mailKey().replaceFirst(RESEND + "\\d+$", "");
  }
}
