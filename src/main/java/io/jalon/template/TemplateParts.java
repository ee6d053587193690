package io.jalon.template;

import io.jalon.template.TemplateChange.Part;
import io.jalon.template.TemplateChange.Place;
import io.jalon.template.grammar.PartText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of a template, each with what is written of it. */
final class TemplateParts {

  private static final Pattern IN_STEP =
      Pattern.compile("steps\\[(\\d+)](?:\\.(actions|routes)\\[(\\d+)])?.*");
  private static final Pattern IN_ALWAYS = Pattern.compile("always\\[(\\d+)].*");
  private static final Pattern IN_MESSAGE = Pattern.compile("messages\\.([^.]+)\\..*");

  private final SequenceTemplate template;
  private final PartText text = new PartText();
  private final Map<Key, Written> parts = new LinkedHashMap<>();

  /**
   * What makes a part the same in two versions.
   *
   * @param step the step of a route; {@code null} for what has an id of its own
   * @param nth from 1: several routes of a step may lead to one place
   */
  record Key(Part part, @Nullable String step, String id, int nth) {}

  /**
   * What is written of a part.
   *
   * @param step the step that it belongs to, or {@code null}
   */
  record Written(@Nullable String step, Map<String, String> texts) {}

  private TemplateParts(SequenceTemplate template) {
    this.template = template;
    add(new Key(Part.TEMPLATE, null, template.id(), 1), null, head());
    template.roles().forEach((id, kind) -> add(Part.ROLE, id, Map.of("kind", kind.name())));
    template.reperes().forEach(id -> add(Part.REPERE, id, Map.of()));
    template.always().forEach(always -> add(Part.ALWAYS, id(always), PartText.always(always)));
    template.places().forEach(this::place);
    template.messages().forEach((id, content) -> add(Part.MESSAGE, id, PartText.message(content)));
  }

  /** The parts of a template, in the order of its file. */
  static TemplateParts of(SequenceTemplate template) {
    return new TemplateParts(template);
  }

  Map<Key, Written> all() {
    return parts;
  }

  private Map<String, String> head() {
    var first = template.places().stream().findFirst().map(Target::id).orElse("");
    return Map.of("name", template.name(), "situation", template.situation(), "first", first);
  }

  private void place(Target place) {
    if (place instanceof Step step) {
      add(new Key(Part.STEP, null, step.id(), 1), step.id(), text.step(step));
      step.actions()
          .forEach(
              action ->
                  add(new Key(Part.ACTION, null, action.id(), 1), step.id(), text.action(action)));
      step.routes().forEach(route -> route(step, route));
    } else {
      add(Part.END, place.id(), PartText.end((End) place));
    }
  }

  private void route(Step step, Route route) {
    var key = new Key(Part.ROUTE, step.id(), route.to(), 1);
    add(unused(key), step.id(), PartText.route(route));
  }

  private void add(Part part, String id, Map<String, String> texts) {
    add(unused(new Key(part, null, id, 1)), null, texts);
  }

  private void add(Key key, @Nullable String step, Map<String, String> texts) {
    parts.put(key, new Written(step, texts));
  }

  private Key unused(Key key) {
    return parts.containsKey(key)
        ? unused(new Key(key.part(), key.step(), key.id(), key.nth() + 1))
        : key;
  }

  /** The parts that name a repère. */
  List<Place> naming(String repere) {
    return TemplateUses.reperes(template).entrySet().stream()
        .filter(use -> use.getValue().contains(repere))
        .flatMap(use -> at(use.getKey()).stream())
        .distinct()
        .toList();
  }

  /** The actions that a role does or answers for. */
  List<Place> of(String role) {
    return template.steps().stream()
        .flatMap(
            step ->
                step.actions().stream()
                    .filter(action -> roles(action).contains(role))
                    .map(action -> new Place(Part.ACTION, action.id(), step.id())))
        .toList();
  }

  /** The roles that an action names anywhere. */
  private Set<String> roles(Action action) {
    return text.action(action).entrySet().stream()
        .filter(written -> !written.getKey().endsWith("title"))
        .map(Map.Entry::getValue)
        .filter(template.roles()::containsKey)
        .collect(Collectors.toSet());
  }

  /** The part at a path of the file. */
  private Optional<Place> at(String path) {
    var inStep = IN_STEP.matcher(path);
    if (inStep.matches()) {
      var step = (Step) template.places().get(Integer.parseInt(inStep.group(1)));
      return Optional.of(inStep(step, inStep.group(2), inStep.group(3)));
    }
    var inAlways = IN_ALWAYS.matcher(path);
    if (inAlways.matches()) {
      var always = template.always().get(Integer.parseInt(inAlways.group(1)));
      return Optional.of(new Place(Part.ALWAYS, id(always), null));
    }
    var inMessage = IN_MESSAGE.matcher(path);
    return inMessage.matches()
        ? Optional.of(new Place(Part.MESSAGE, inMessage.group(1), null))
        : Optional.empty();
  }

  private static Place inStep(Step step, @Nullable String list, @Nullable String number) {
    if (list == null || number == null) {
      return new Place(Part.STEP, step.id(), step.id());
    }
    int n = Integer.parseInt(number);
    return list.equals("actions")
        ? new Place(Part.ACTION, step.actions().get(n).id(), step.id())
        : new Place(Part.ROUTE, step.routes().get(n).to(), step.id());
  }

  private static String id(Always always) {
    return always instanceof Always.OnEvent on ? on.event() : ((Always.AtDate) always).alert();
  }
}
