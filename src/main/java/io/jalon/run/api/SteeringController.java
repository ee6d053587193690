package io.jalon.run.api;

import io.jalon.run.Run;
import io.jalon.run.RunCommands;
import io.jalon.run.RunCommands.Steered;
import io.jalon.run.RunRefused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

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

  @Operation(
      summary = "Bascule vers une autre séquence ; rend celle qui prend le relais",
      description =
          "En une fois : l’autre est lancée sur le dossier, celle-ci se termine avec le motif, ses"
              + " actions ouvertes sont annulées, plus rien n’en part.")
  @PostMapping("/switch")
  @PreAuthorize("hasAuthority('steer') and hasAuthority('launch')")
  Run switchTo(@PathVariable String id, @Valid @RequestBody Successor to, Principal who) {
    return done(commands.switchTo(id, to.template(), to.reason().strip(), who.getName()));
  }

  @Operation(
      summary = "Passe à une étape, quelles que soient les suites prévues",
      description =
          "L’étape en cours se ferme avec ses actions, ses délais et ce qu’elle n’a pas encore"
              + " envoyé ; l’autre commence. L’étape en cours recommence si c’est elle qui est"
              + " nommée.")
  @PostMapping("/jump")
  @PreAuthorize("hasAuthority('steer')")
  Run jump(@PathVariable String id, @Valid @RequestBody Destination to) {
    return done(commands.jump(id, to.step(), to.reason().strip()));
  }

  /** What takes over, and why. */
  record Successor(
      @NotBlank @Size(max = 60) @Pattern(regexp = "[a-z][a-z0-9_]*", message = "{name.format}")
          String template,
      @NotBlank @Size(max = 4000) String reason) {}

  /** Where to, and why. */
  record Destination(
      @NotBlank @Size(max = 60) String step, @NotBlank @Size(max = 4000) String reason) {}

  private static Run done(Steered steered) {
    if (steered instanceof Steered.Done done) {
      return done.run();
    }
    throw RunRefused.by(steered);
  }
}
