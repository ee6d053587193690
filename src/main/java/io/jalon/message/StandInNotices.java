package io.jalon.message;

import io.jalon.absence.StandIns;
import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.PeopleNames;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What those are told who stand in for somebody that is told something. */
@Component
class StandInNotices {

  private final StandIns standIns;
  private final PeopleNames people;
  private final MessageSource messages;
  private final OfficeTime office;

  StandInNotices(StandIns standIns, PeopleNames people, MessageSource messages, OfficeTime office) {
    this.standIns = standIns;
    this.people = people;
    this.messages = messages;
    this.office = office;
  }

  List<String> of(String account, @Nullable String roleId, String dossierId) {
    return standIns.of(account, roleId, dossierId);
  }

  /** The text, and in whose place it is read. */
  String text(String account, String text) {
    var name = people.now().account(account);
    return messages.getMessage("notice.stand-in", new Object[] {name, text}, office.locale());
  }
}
