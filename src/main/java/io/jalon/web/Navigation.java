package io.jalon.web;

import io.jalon.calendar.OfficeTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The navigation of a person: what their rights open, and how much waits behind it. */
@Component
class Navigation {

  private final Waiting waiting;
  private final OfficeTime office;

  Navigation(Waiting waiting, OfficeTime office) {
    this.waiting = waiting;
    this.office = office;
  }

  List<Door> of(String account, Set<String> may) {
    var tonight = office.today().plusDays(1).atStartOfDay(office.zone()).toInstant();
    var doors = new ArrayList<Door>();
    doors.add(new Door("day", "/", "sun", waiting.mine(account, tonight, office.now()), true));
    if (may.contains("view")) {
      doors.add(new Door("dossiers", "/dossiers", "folder", 0, true));
      doors.add(new Door("clients", "/clients", "users", 0, false));
    }
    doors.add(
        new Door("tasks", "/taches", "task", waiting.mine(account, null, office.now()), true));
    if (may.contains("view")) {
      doors.add(new Door("mails", "/envois", "send", waiting.toValidate(), true));
      doors.add(new Door("steering", "/pilotage", "chart", 0, false));
      doors.add(new Door("settings", "/parametres", "gear", 0, false));
    }
    return doors;
  }
}
