package io.jalon.engine.run;

import io.jalon.engine.safety.Asker;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractUpdateProcessInstancesSuspendStateCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * Runs stand still by Jalon's own pause, which moves their dates, holds their messages and tells it
 * (docs/steering.md): what administrators would suspend in Cockpit or by the engine's REST
 * interface is refused (409). Anybody else suspends and modifies nothing there, whether what they
 * name is there or not.
 */
final class PausesOnly {

  private PausesOnly() {}

  static void check(Command<?> command) {
    if (OwnCommand.underWay() || !(suspends(command) || modifies(command))) {
      return;
    }
    if (Asker.isOrdinaryPerson()) {
      throw new AuthorizationException(
          "Seuls les administrateurs changent une séquence de cette façon / only administrators"
              + " change a sequence in this way");
    }
    if (suspends(command)) {
      throw new ClientErrorException(
          "Une séquence se met en pause, et reprend, depuis son dossier / pause a sequence, and"
              + " resume it, from its dossier",
          Status.CONFLICT);
    }
  }

  private static boolean modifies(Command<?> command) {
    return command instanceof AbstractModificationCmd;
  }

  private static boolean suspends(Command<?> command) {
    return command instanceof AbstractSetStateCmd
        || command instanceof AbstractUpdateProcessInstancesSuspendStateCmd;
  }
}
