package io.jalon.engine.run;

import io.jalon.engine.safety.Asker;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.impl.cmd.AbstractSetStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractUpdateProcessInstancesSuspendStateCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * Runs stand still by Jalon's own pause, which moves their dates, holds their messages and tells it
 * (docs/steering.md): what administrators would suspend in Cockpit or by the engine's REST
 * interface is refused (409); to anybody else the engine itself refuses it.
 */
final class PausesOnly {

  private PausesOnly() {}

  static void check(Command<?> command) {
    if (suspends(command) && !OwnCommand.underWay() && !Asker.isOrdinaryPerson()) {
      throw new ClientErrorException(
          "Une séquence se met en pause, et reprend, depuis son dossier / pause a sequence, and"
              + " resume it, from its dossier",
          Status.CONFLICT);
    }
  }

  private static boolean suspends(Command<?> command) {
    return command instanceof AbstractSetStateCmd
        || command instanceof AbstractUpdateProcessInstancesSuspendStateCmd;
  }
}
