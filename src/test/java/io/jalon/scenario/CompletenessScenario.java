package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.action.ActionKinds;
import io.jalon.engine.run.EngineBeans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What compiled models name exists: beans, their methods, and a class for each kind of action. */
@Scenario
class CompletenessScenario {

  private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)(?:\\.(\\w+)\\()?");
  private static final Pattern KIND =
      Pattern.compile("<camunda:property name=\"jalon.kind\" value=\"([a-z-]+)\"");
  private static final List<String> NO_ACTION =
      List.of(
          "step",
          "deadline",
          "routes",
          "route",
          "end",
          "votes",
          "delay",
          "opens",
          "reminder",
          "always",
          "run",
          "await",
          "await-end",
          "await-answer");

  @Autowired private EngineBeans beans;
  @Autowired private ActionKinds kinds;

  @Test
  void every_bean_and_method_that_a_compiled_model_calls_exists() throws IOException {
    for (var model : models()) {
      var calls = CALL.matcher(evaluated(model));
      while (calls.find()) {
        var bean = beans.expressionBeans().get(calls.group(1));
        assertThat(bean).as(calls.group()).isNotNull();
        if (calls.group(2) != null) {
          assertThat(beans.expressionMethods().get(bean)).contains(calls.group(2));
        }
      }
    }
  }

  @Test
  void every_kind_of_action_that_a_compiled_model_names_has_its_class() throws IOException {
    var named = new TreeSet<String>();
    for (var model : models()) {
      KIND.matcher(model).results().forEach(found -> named.add(found.group(1)));
    }
    named.removeAll(NO_ACTION);
    assertThat(named)
        .contains("task", "send-message", "validate-message")
        .allMatch(kind -> kinds.isEffect(kind) || kinds.isHumanAction(kind));
  }

  /** Attributes and dates that the engine evaluates; properties and names are text. */
  private static String evaluated(String model) {
    return Pattern.compile(
            "camunda:(?:assignee|dueDate|delegateExpression)=\"([^\"]*)\"|<timeDate[^>]*>([^<]*)<")
        .matcher(model)
        .results()
        .map(found -> found.group())
        .reduce("", String::concat);
  }

  private static List<String> models() throws IOException {
    try (Stream<Path> golden = Files.walk(Path.of("src/test/resources/compiler"));
        Stream<Path> shipped = Files.walk(Path.of("processes"))) {
      return Stream.concat(golden, shipped)
          .filter(file -> file.toString().endsWith(".bpmn"))
          .map(CompletenessScenario::text)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
