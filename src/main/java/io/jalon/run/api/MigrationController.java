package io.jalon.run.api;

import static org.springframework.http.HttpStatus.CONFLICT;

import io.jalon.calendar.OfficeFormat;
import io.jalon.dossier.Sight;
import io.jalon.journal.Journal;
import io.jalon.run.Run;
import io.jalon.run.RunCommands;
import io.jalon.run.RunCommands.Steered;
import io.jalon.run.RunRefused;
import io.jalon.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves chosen runs to another version of their template, each for itself. */
@Tag(name = "Pilotage d’une séquence")
@RestController
@RequestMapping("/api/v1/templates/{id}")
class MigrationController {

  private final RunCommands commands;
  private final Runs runs;
  private final Texts texts;
  private final Journal journal;
  private final Sight sight;

  /** How a refusal is written. */
  @Component
  record Texts(MessageSource messages, OfficeFormat format) {

    String of(String code, Object @Nullable [] values, Locale language) {
      return messages.getMessage(code, format.written(values, language), language);
    }
  }

  MigrationController(RunCommands commands, Runs runs, Texts texts, Journal journal, Sight sight) {
    this.commands = commands;
    this.runs = runs;
    this.texts = texts;
    this.journal = journal;
    this.sight = sight;
  }

  /**
   * Which runs, and to which version.
   *
   * @param trial whether it is only tried, and nothing changes
   */
  record Migration(
      @NotEmpty @Size(max = 500) List<@NotBlank String> runs, @Min(1) int version, boolean trial) {}

  /**
   * What became of one run.
   *
   * @param run its id
   * @param moved whether it moved, or would move
   * @param detail why not, in the language of the request; {@code null} when it moved
   */
  record Moved(String run, boolean moved, @Nullable String detail) {}

  @Operation(
      summary = "Fait passer des séquences en cours à une autre version",
      description =
          "Chacune pour elle-même : ce qui est ouvert le reste, les délais sont recalculés, ce qui"
              + " est fait ne change pas. Celle qui ne le peut pas reste comme elle est, avec la"
              + " raison. « trial » essaie sans rien changer.")
  @PostMapping("/migration")
  @PreAuthorize("hasAuthority('steer')")
  List<Moved> migrate(
      @PathVariable String id, @Valid @RequestBody Migration migration, Locale language) {
    return migration.runs().stream()
        .distinct()
        .map(run -> moved(id, run, migration, language))
        .toList();
  }

  private Moved moved(String template, String id, Migration migration, Locale language) {
    var run = runs.find(id);
    if (run.filter(found -> !sight.sees(found.dossierId())).isPresent()) {
      return refused(id, "run.unknown", new Object[0], language);
    }
    var other = run.map(Run::templateId).filter(found -> !found.equals(template));
    if (other.isPresent()) {
      return refused(id, "run.of-other-template", new Object[] {other.get()}, language);
    }
    var steered =
        migration.trial()
            ? commands.tryMigration(id, migration.version())
            : commands.migrate(id, migration.version());
    return told(id, steered, migration, language);
  }

  private Moved told(String id, Steered steered, Migration migration, Locale language) {
    if (steered instanceof Steered.Done) {
      return new Moved(id, true, null);
    }
    var refused = RunRefused.by(steered);
    if (!migration.trial()) {
      runs.find(id).ifPresent(stays -> tell(stays, migration, refused));
    }
    var code = String.valueOf(refused.getReason());
    return refused(id, code, refused.getDetailMessageArguments(), language);
  }

  private Moved refused(String id, String code, Object @Nullable [] values, Locale language) {
    return new Moved(id, false, texts.of(code, values, language));
  }

  /** The answer is a good one for the others: nothing else tells that this one was refused. */
  private void tell(Run run, Migration migration, RunRefused refused) {
    journal.write(
        Runs.entry("command_refused", run)
            .with(
                "kind", refused.getStatusCode().isSameCodeAs(CONFLICT) ? "too_late" : "wrong_input")
            .with("command", "migration")
            .with("reason", refused.getReason())
            .with("values", "version = " + migration.version()));
  }
}
