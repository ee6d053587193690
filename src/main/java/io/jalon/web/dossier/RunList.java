package io.jalon.web.dossier;

import io.jalon.dossier.Dossier;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sequences of a dossier, those that run and those that are over. */
@Component
public class RunList {

  private final Runs runs;
  private final SequenceNames names;

  RunList(Runs runs, SequenceNames names) {
    this.runs = runs;
    this.names = names;
  }

  /** The newest first. */
  public List<Row> of(Dossier dossier, Reader reader) {
    return runs.of(dossier.id()).stream().map(run -> row(run, reader)).toList();
  }

  private Row row(Run run, Reader reader) {
    var ended = run.endedAt();
    return new Row(
        run.id(),
        names.versioned(run.templateId(), run.version()),
        reader.names().account(run.launchedBy()),
        reader.moment(run.launchedAt()),
        RunState.of(run),
        ended == null ? null : reader.moment(ended),
        run.endLabel());
  }

  /**
   * One run.
   *
   * @param state as {@link RunState} says it
   */
  public record Row(
      String id,
      String name,
      String launchedBy,
      String launchedAt,
      String state,
      @Nullable String endedAt,
      @Nullable String endLabel) {}
}
