package io.jalon.web.refusal;

import io.jalon.dossier.Dossiers;
import io.jalon.journal.Entry;
import io.jalon.message.Messages;
import io.jalon.outbox.HttpCalls;
import io.jalon.run.Runs;
import io.jalon.task.Tasks;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Finds out on what a command was, by the id in its address. */
@Component
class RefusedTarget {

  private static final String KIND = "command_refused";
  private static final Pattern PLACE =
      Pattern.compile("/(dossiers|runs|process-instance|tasks|task|messages|calls)/([^/]{1,64})");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private final Dossiers dossiers;
  private final Runs runs;
  private final Tasks tasks;
  private final Messages messages;
  private final HttpCalls calls;

  RefusedTarget(Dossiers dossiers, Runs runs, Tasks tasks, Messages messages, HttpCalls calls) {
    this.dossiers = dossiers;
    this.runs = runs;
    this.tasks = tasks;
    this.messages = messages;
    this.calls = calls;
  }

  /** The beginning of a line about what an address names; empty when it names nothing of ours. */
  Optional<Entry> of(String path) {
    return PLACE.matcher(path).results().findFirst().flatMap(this::line);
  }

  private Optional<Entry> line(MatchResult place) {
    var id = UriUtils.decode(place.group(2), StandardCharsets.UTF_8);
    return switch (place.group(1)) {
      case "dossiers" -> dossiers.find(id).map(dossier -> Entry.of(KIND, dossier.id()));
      case "tasks", "task" -> tasks.find(id).map(task -> tasks.line(KIND, task));
      case "messages" -> messages.find(id).map(message -> message.line(KIND));
      case "calls" -> call(id);
      default -> runs.find(id).map(run -> Runs.entry(KIND, run));
    };
  }

  private Optional<Entry> call(String id) {
    return NUMBER.matcher(id).matches()
        ? calls.find(Long.parseLong(id)).map(call -> call.entry(KIND))
        : Optional.empty();
  }
}
