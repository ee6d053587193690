package io.jalon.web.dossier;

import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.PeopleNames;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Knows how to write for those who read a page. */
@Component
public class Readers {

  private final OfficeTime office;
  private final Clock clock;
  private final MessageSource messages;
  private final PeopleNames people;

  Readers(OfficeTime office, Clock clock, MessageSource messages, PeopleNames people) {
    this.office = office;
    this.clock = clock;
    this.messages = messages;
    this.people = people;
  }

  /** A reader of one page, who wants this language. */
  public Reader of(Locale locale) {
    var time = new OfficeTime(clock, office.zone().getId(), locale.toLanguageTag());
    return new Reader(time, messages, people.now());
  }
}
