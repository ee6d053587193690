package io.jalon.compiler.model;

import io.jalon.compiler.Model;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a model, compiles what was read, and compares. */
public final class ReadModel {

  private static final int LONGEST = 1_000_000;

  private ReadModel() {}

  /**
   * Reads a model.
   *
   * @param bpmn BPMN 2.0 XML
   * @param compiler from a template without an error to BPMN
   */
  public static Model of(String bpmn, Function<SequenceTemplate, String> compiler) {
    if (bpmn.length() > LONGEST) {
      return refused(Problem.error("model.large", "", Integer.toString(LONGEST)));
    }
    try {
      return ModelFile.read(bpmn)
          .map(model -> read(model, compiler))
          .orElseGet(() -> refused(Problem.error("model.process", "")));
    } catch (ModelFile.Unreadable unreadable) {
      return refused(Problem.error("model.unreadable", "", unreadable.reason()));
    }
  }

  /** The id that the process of a completed model had in the file that it was drawn in. */
  public static Optional<String> drawn(String bpmn) {
    return ModelFile.read(bpmn).map(model -> Drawn.settings(model.process()).get("drawn"));
  }

  private static Model refused(Problem problem) {
    return new Model(null, List.of(problem), List.of(), "", Map.of(), Map.of(), "");
  }

  private static Model read(DrawnModel model, Function<SequenceTemplate, String> compiler) {
    var names = new Names(model);
    var problems = new ArrayList<>(Naming.apply(model));
    new Actions(model, new Parts())
        .strays()
        .forEach(stray -> problems.add(Problem.error("model.outside", stray.id(), stray.shown())));
    var parts = new Parts();
    var first = new TemplateOf(model, parts).read(null);
    problems.addAll(parts.problems());
    if (!problems.isEmpty()) {
      return told(model, first, problems, names);
    }
    try {
      return compared(model, names, compiled(compiler, first), compiler);
    } catch (IllegalArgumentException incomplete) {
      // Something is named that is not there: the checks of the template tell it better.
      return told(model, first, List.of(), names);
    }
  }

  private static Model told(
      DrawnModel model, SequenceTemplate template, List<Problem> problems, Names names) {
    return new Model(
        template, problems, List.of(), "", elements(template), names.now(), model.drawnAs());
  }

  private static DrawnModel compiled(
      Function<SequenceTemplate, String> compiler, SequenceTemplate template) {
    return ModelFile.read(compiler.apply(template)).orElseThrow();
  }

  private static Model compared(
      DrawnModel model,
      Names names,
      DrawnModel first,
      Function<SequenceTemplate, String> compiler) {
    var derived =
        first.flows().stream()
            .filter(flow -> flow.getName() != null)
            .collect(Collectors.toMap(flow -> flow.getId(), flow -> flow.getName()));
    var template = new TemplateOf(model, new Parts()).read(derived);
    var compiled = compiled(compiler, template);
    var misfits = misfits(model, compiled);
    var problems = Completion.complete(model, compiled);
    return new Model(
        template,
        problems,
        misfits,
        problems.isEmpty() ? ModelFile.write(model) : "",
        elements(template),
        names.now(),
        model.drawnAs());
  }

  /** The ways that only one of the two has. */
  private static List<Problem> misfits(DrawnModel model, DrawnModel compiled) {
    var drawn = Ways.of(model);
    var said = Ways.of(compiled);
    var misfits = new ArrayList<Problem>();
    without(drawn, said).forEach(way -> misfits.add(misfit("model.way.drawn", model, way)));
    without(said, drawn).forEach(way -> misfits.add(misfit("model.way.missing", model, way)));
    return misfits;
  }

  private static Set<Ways.Way> without(Set<Ways.Way> all, Set<Ways.Way> others) {
    var rest = new LinkedHashSet<>(all);
    rest.removeAll(others);
    return rest;
  }

  private static Problem misfit(String code, DrawnModel model, Ways.Way way) {
    var when =
        way.when().stream()
            .map(condition -> condition.isEmpty() ? "sinon" : condition)
            .collect(Collectors.joining(", "));
    return Problem.warning(
        code, way.from(), shown(model, way.from()), shown(model, way.to()), when);
  }

  private static String shown(DrawnModel model, String id) {
    return model.find(id).map(Drawn::shown).orElse(id);
  }

  /** Where the parts of a template stand in its model. */
  private static Map<String, String> elements(SequenceTemplate template) {
    var elements = new HashMap<String, String>();
    for (int i = 0; i < template.places().size(); i++) {
      var place = template.places().get(i);
      elements.put("steps[" + i + "]", place.id());
      if (place instanceof Step step) {
        inside(elements, "steps[" + i + "]", step);
      }
    }
    elements.put("sequence", template.id());
    return elements;
  }

  private static void inside(Map<String, String> elements, String path, Step step) {
    for (int i = 0; i < step.actions().size(); i++) {
      elements.put(path + ".actions[" + i + "]", step.actions().get(i).id());
    }
    for (int i = 0; i < step.routes().size(); i++) {
      elements.put(path + ".routes[" + i + "]", step.id() + "-route-" + (i + 1));
    }
    elements.put(path + ".deadline", step.id() + "-deadline");
  }
}
