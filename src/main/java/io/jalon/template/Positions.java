package io.jalon.template;

import io.jalon.template.Problem.Position;
import io.jalon.template.yaml.YamlNode;
import io.jalon.template.yaml.YamlNode.Items;
import io.jalon.template.yaml.YamlNode.Mapping;
import java.util.HashMap;
import java.util.Map;

/** Where each path of a file stands. */
final class Positions {

  private final Map<String, Position> byPath = new HashMap<>();

  private Positions() {}

  static Map<String, Position> of(YamlNode root) {
    var positions = new Positions();
    positions.add("", root.position(), root);
    return positions.byPath;
  }

  private void add(String path, Position position, YamlNode node) {
    byPath.put(path, position);
    if (node instanceof Mapping map) {
      map.entries()
          .forEach(
              (key, entry) ->
                  add(path.isEmpty() ? key : path + "." + key, entry.position(), entry.value()));
    } else if (node instanceof Items list) {
      for (int i = 0; i < list.items().size(); i++) {
        var item = list.items().get(i);
        add(path + "[" + i + "]", item.position(), item);
      }
    }
  }
}
