package io.jalon.demo;

import org.springframework.stereotype.Component;

/** The fictional office, opened in the order in which its parts need each other. */
@Component
class DemoOffice {

  private final DemoPeople people;
  private final DemoDossiers dossiers;
  private final DemoProcesses processes;

  DemoOffice(DemoPeople people, DemoDossiers dossiers, DemoProcesses processes) {
    this.people = people;
    this.dossiers = dossiers;
    this.processes = processes;
  }

  /** Writes all of it in the transaction of the caller. */
  void open() {
    dossiers.open(people.welcome());
    processes.publish();
  }
}
