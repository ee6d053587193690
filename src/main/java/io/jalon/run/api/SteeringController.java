package io.jalon.run.api;

import io.jalon.run.Run;
import io.jalon.run.RunCommands;
import io.jalon.run.RunCommands.Steered;
import io.jalon.run.RunRefused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What who steers does with a run as a whole (docs/steering.md). */
@Tag(name = "Pilotage d’une séquence")
@RestController
@RequestMapping("/api/v1/runs/{id}")
class SteeringController {

  private final RunCommands commands;

  SteeringController(RunCommands commands) {
    this.commands = commands;
  }

  /** Why, where it may be left out. */
  record Why(@Nullable @Size(max = 4000) String reason) {

    @Nullable String stripped() {
      return reason == null || reason.isBlank() ? null : reason.strip();
    }
  }

  /** Why, where something ends. */
  record Motive(@NotBlank @Size(max = 4000) String reason) {}

  @Operation(
      summary = "Met une séquence en pause",
      description =
          "Plus rien n’échoit, plus rien ne se répond ; les événements sont gardés. Les séquences"
              + " qu’elle attend s’arrêtent avec elle.")
  @PostMapping("/pause")
  @PreAuthorize("hasAuthority('steer')")
  Run pause(@PathVariable String id, @Valid @RequestBody Why why) {
    return done(commands.pause(id, why.stripped()));
  }

  @Operation(
      summary = "Reprend une séquence en pause",
      description =
          "Les délais relatifs se décalent du temps passé en pause ; les événements gardés sont"
              + " rejoués dans l’ordre.")
  @PostMapping("/resumption")
  @PreAuthorize("hasAuthority('steer')")
  Run resume(@PathVariable String id) {
    var steered = commands.resume(id);
    if (steered instanceof Steered.AlreadySo) {
      throw RunRefused.notPaused();
    }
    return done(steered);
  }

  @Operation(
      summary = "Interrompt une séquence ; le motif est obligatoire et reste avec elle",
      description = "Les actions ouvertes sont annulées, les délais tombent, plus rien ne part.")
  @PostMapping("/interruption")
  @PreAuthorize("hasAuthority('steer')")
  Run interrupt(@PathVariable String id, @Valid @RequestBody Motive motive) {
    return done(commands.interrupt(id, motive.reason().strip()));
  }

  private static Run done(Steered steered) {
    if (steered instanceof Steered.Done done) {
      return done.run();
    }
    if (steered instanceof Steered.AlreadySo already) {
      throw RunRefused.paused(already.run());
    }
    if (steered instanceof Steered.Paused paused) {
      throw RunRefused.paused(paused.run());
    }
    throw steered instanceof Steered.Over over
        ? RunRefused.over(over.run())
        : new ResponseStatusException(HttpStatus.NOT_FOUND, "run.unknown");
  }
}
