package io.jalon.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What the description of the REST interface says that is answered. */
final class Declared {

  private record Call(String method, PathPattern path, Set<String> statuses) {}

  private final List<Call> calls = new ArrayList<>();

  /** What a description says. */
  Declared(JsonNode api) {
    for (var path : api.path("paths").properties()) {
      var pattern = PathPatternParser.defaultInstance.parse(path.getKey());
      for (var call : path.getValue().properties()) {
        var statuses =
            call.getValue().path("responses").properties().stream()
                .map(status -> status.getKey())
                .collect(Collectors.toSet());
        calls.add(new Call(call.getKey().toUpperCase(Locale.ROOT), pattern, statuses));
      }
    }
  }

  /** Whether a call may be answered so; calls that are not described may. */
  boolean says(String method, String path, int status) {
    var container = PathContainer.parsePath(path);
    var described =
        calls.stream()
            .filter(call -> call.method().equals(method) && call.path().matches(container))
            .toList();
    var family = status / 100 + "XX";
    return described.isEmpty()
        || described.stream()
            .flatMap(call -> call.statuses().stream())
            .anyMatch(said -> said.equals(family) || said.equals(String.valueOf(status)));
  }
}
