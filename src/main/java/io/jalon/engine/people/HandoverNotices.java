package io.jalon.engine.people;

import io.jalon.calendar.OfficeFormat;
import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.PeopleNames;
import io.jalon.journal.Authors;
import io.jalon.message.Notifications;
import io.jalon.message.Notifications.About;
import io.jalon.task.Task;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells who is given an action by hand, which moves to nobody else's list by itself. */
@Component
class HandoverNotices {

  private final Notifications notifications;
  private final PeopleNames people;
  private final Authors authors;
  private final MessageSource messages;
  private final OfficeTime office;

  HandoverNotices(
      Notifications notifications,
      PeopleNames people,
      Authors authors,
      MessageSource messages,
      OfficeTime office) {
    this.notifications = notifications;
    this.people = people;
    this.authors = authors;
    this.messages = messages;
    this.office = office;
  }

  /** Tells them, unless they take it themselves or have it already. */
  void tell(Task before, String account) {
    var by = authors.current().id();
    if (account.equals(before.assignee()) || account.equals(by)) {
      return;
    }
    var name = people.now().account(by);
    var due = before.dueAt();
    var text =
        due == null
            ? text("notice.handed", name, before.title())
            : text(
                "notice.handed.due", name, before.title(), new OfficeFormat(office).dateTime(due));
    notifications.notify(account, new About(before.dossierId(), before.id()), text);
  }

  private String text(String code, Object... values) {
    return messages.getMessage(code, values, office.locale());
  }
}
