package io.jalon.template.yaml;

import io.jalon.template.Problem;
import io.jalon.template.yaml.YamlFile.Refusal;
import io.jalon.template.yaml.YamlNode.Entry;
import io.jalon.template.yaml.YamlNode.Items;
import io.jalon.template.yaml.YamlNode.Mapping;
import io.jalon.template.yaml.YamlNode.Text;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builds the tree of one document, event by event, so that a limit stops a file at once. */
final class TreeBuilder {

  private static final int MAX_DEPTH = 20;
  private static final int MAX_NODES = 20_000;

  private final Iterator<Event> events;
  private final SyntaxProblems problems;
  private int nodes;

  TreeBuilder(Iterator<Event> events, SyntaxProblems problems) {
    this.events = events;
    this.problems = problems;
  }

  /** The content of the only document, {@code null} when there is none. */
  @Nullable YamlNode document() {
    events.next();
    if (events.next().getEventId() == Event.ID.StreamEnd) {
      problems.add(Problem.error("yaml.empty", ""), Optional.empty());
      return null;
    }
    var root = node(events.next(), 1);
    events.next();
    var end = events.next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw refusal("yaml.documents", end);
    }
    return root;
  }

  private YamlNode node(Event event, int depth) {
    checkLimits(event, depth);
    checkDecorations(event);
    if (event instanceof ScalarEvent scalar) {
      return text(scalar);
    }
    return event.getEventId() == Event.ID.SequenceStart ? items(event, depth) : map(event, depth);
  }

  private void checkLimits(Event event, int depth) {
    nodes++;
    if (nodes > MAX_NODES) {
      throw refusal("yaml.nodes", event, Integer.toString(MAX_NODES));
    }
    if (depth > MAX_DEPTH) {
      throw refusal("yaml.depth", event, Integer.toString(MAX_DEPTH));
    }
  }

  private static void checkDecorations(Event event) {
    if (event instanceof AliasEvent || ((NodeEvent) event).getAnchor().isPresent()) {
      throw refusal("yaml.anchor", event);
    }
    var tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : ((CollectionStartEvent) event).getTag();
    if (tag.isPresent()) {
      throw refusal("yaml.tag", event, shortened(tag.get()));
    }
  }

  private Text text(ScalarEvent event) {
    var value = event.getValue();
    Characters.firstForbidden(value)
        .ifPresent(
            index -> {
              throw refusal("yaml.character", event, Characters.name(value.codePointAt(index)));
            });
    if (event.isPlain() && !value.isEmpty()) {
      problems.checkCut(event.getEndMark());
    }
    return new Text(value, SyntaxProblems.position(event.getStartMark()));
  }

  private Items items(Event start, int depth) {
    var items = new ArrayList<YamlNode>();
    for (var next = events.next();
        next.getEventId() != Event.ID.SequenceEnd;
        next = events.next()) {
      items.add(node(next, depth + 1));
    }
    return new Items(items, SyntaxProblems.position(start.getStartMark()));
  }

  private Mapping map(Event start, int depth) {
    var entries = new LinkedHashMap<String, Entry>();
    for (var next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
      var key = node(next, depth + 1);
      keep(entries, next, key, node(events.next(), depth + 1));
    }
    return new Mapping(entries, SyntaxProblems.position(start.getStartMark()));
  }

  private void keep(Map<String, Entry> entries, Event event, YamlNode key, YamlNode value) {
    if (!(key instanceof Text text)) {
      problems.add(Problem.error("yaml.key", ""), event.getStartMark());
    } else if (entries.putIfAbsent(text.value(), new Entry(key.position(), value)) != null) {
      problems.add(
          Problem.error("yaml.duplicate", "", shortened(text.value())), event.getStartMark());
    }
  }

  private static String shortened(String word) {
    return word.length() > 60 ? word.substring(0, 60) + "…" : word;
  }

  private static Refusal refusal(String code, Event event, String... args) {
    return new Refusal(
        Problem.error(code, "", args).at(SyntaxProblems.position(event.getStartMark())));
  }
}
