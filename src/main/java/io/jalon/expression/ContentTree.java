package io.jalon.expression;

import freemarker.core.TemplateObject;
import freemarker.template.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.swing.tree.TreeNode;
import org.jspecify.annotations.Nullable;

/**
 * What a content is made of: an allow-list over FreeMarker's parse tree, since a time limit would
 * not stop what fills the memory (DESIGN 10). Finds the tags with their places, and the flaws.
 */
final class ContentTree {

  private static final int MOST_LEVELS = 20;
  private static final Set<String> ALLOWED =
      Set.of(
          "MixedContent",
          "TextBlock",
          "Comment",
          "DollarVariable",
          "IfBlock",
          "ConditionalBlock",
          "IteratorBlock",
          "ListElseContainer",
          "ElseOfList",
          "Sep",
          "TrimInstruction");
  private static final Pattern LIST =
      Pattern.compile("#list ([\\p{L}_][\\p{L}\\p{N}_.]*) as ([\\p{L}_][\\p{L}\\p{N}_]*)");

  /** Where a tag begins. */
  record Place(int line, int column) {}

  /** What is known where a node stands: the list's variable, and the paths tested for content. */
  private record Scope(Map<String, FactType> variable, Set<String> tested) {}

  private final Vocabulary vocabulary;
  private final List<Flaw> flaws = new ArrayList<>();
  private final Map<Place, TagOperand> tags = new HashMap<>();
  private final Set<String> paths = new HashSet<>();
  private final Set<String> lists = new HashSet<>();

  private ContentTree(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @SuppressWarnings("deprecation") // the only way to see the tree, see ENGINE-NOTES 10
  static ContentTree of(Template template, Vocabulary vocabulary) {
    var tree = new ContentTree(vocabulary);
    var root = (Object) template.getRootTreeNode();
    if (root instanceof TreeNode node) {
      tree.walk(node, new Scope(Map.of(), Set.of()), 0);
    }
    return tree;
  }

  List<Flaw> flaws() {
    return flaws.stream().distinct().toList();
  }

  /** The tags, by place. */
  Map<Place, TagOperand> tags() {
    return tags;
  }

  /** The known paths that the content reads. */
  Set<String> paths() {
    return paths;
  }

  /** The paths that it reads as lists. */
  Set<String> lists() {
    return lists;
  }

  static Place place(TemplateObject node) {
    return new Place(node.getBeginLine(), node.getBeginColumn());
  }

  private void walk(TreeNode node, Scope scope, int level) {
    var element = (TemplateObject) node;
    var kind = node.getClass().getSimpleName();
    if (!ALLOWED.contains(kind) || level > MOST_LEVELS) {
      add(Flaw.of("content.construct", FeelText.rest(element.getSource())), element);
      return;
    }
    try {
      below(node, scope(element, kind, scope), level);
    } catch (TagUnreadable e) {
      add(e.flaw(), element);
      below(node, scope, level);
    }
  }

  private void below(TreeNode node, Scope scope, int level) {
    var inside = scope;
    for (int i = 0; i < node.getChildCount(); i++) {
      var child = node.getChildAt(i);
      walk(child, inside, level + 1);
      if (node.getClass().getSimpleName().equals("IfBlock")) {
        inside = withTests((TemplateObject) child, inside);
      }
    }
  }

  private Scope scope(TemplateObject element, String kind, Scope scope) {
    return switch (kind) {
      case "DollarVariable" -> tag(element, scope);
      case "ConditionalBlock" -> condition(element, scope);
      case "IteratorBlock" -> list(element, scope);
      default -> scope;
    };
  }

  private Scope tag(TemplateObject element, Scope scope) {
    var text = description(element);
    var tag = TagText.tag(text.substring(2, text.length() - 1));
    tags.put(place(element), tag);
    mustBeKnown(tag, element, scope);
    return scope;
  }

  private Scope condition(TemplateObject element, Scope scope) {
    var inside = withTests(element, scope);
    for (var test : tests(element)) {
      mustBeKnown(test.left(), element, scope);
      mustHaveValue(test.left(), element, inside);
      if (test.right() != null) {
        mustBeKnown(test.right(), element, scope);
        mustHaveValue(test.right(), element, inside);
      }
      TagChoices.flaws(test, vocabulary).forEach(flaw -> add(flaw, element));
      if (!TagSorts.comparable(test, path -> type(path, scope))) {
        add(Flaw.of("content.types", FeelText.rest(description(element))), element);
      }
    }
    return inside;
  }

  private static List<TagText.Test> tests(TemplateObject element) {
    var parts = description(element).split(" ", 2);
    return parts.length < 2 || parts[0].equals("#else") ? List.of() : TagText.tests(parts[1]);
  }

  /** After a condition that tests a path for content, the author has thought of it being empty. */
  private static Scope withTests(TemplateObject element, Scope scope) {
    var tested = new HashSet<>(scope.tested());
    try {
      tests(element).stream()
          .map(TagText.Test::left)
          .filter(TagOperand::tested)
          .forEach(operand -> tested.add(String.valueOf(operand.path())));
    } catch (TagUnreadable reportedOnTheWay) {
      return scope;
    }
    return new Scope(scope.variable(), tested);
  }

  private Scope list(TemplateObject element, Scope scope) {
    var list = LIST.matcher(description(element));
    var nested = !scope.variable().isEmpty();
    if (nested || !list.matches() || vocabulary.roots().contains(list.group(2))) {
      throw new TagUnreadable("content.list", FeelText.rest(description(element)), "");
    }
    var path = TagOperand.path(list.group(1));
    mustBeKnown(path, element, scope);
    mustHaveValue(path, element, scope);
    lists.add(list.group(1));
    var type = vocabulary.type(list.group(1)).orElse(FactType.TEXT);
    return new Scope(Map.of(list.group(2), type), scope.tested());
  }

  private void mustBeKnown(TagOperand operand, TemplateObject element, Scope scope) {
    var path = operand.path();
    if (path == null || scope.variable().containsKey(path)) {
      return;
    }
    if (vocabulary.type(path).isPresent()) {
      paths.add(path);
    } else {
      add(Flaw.of("content.unknown", FeelText.rest(path), NearNames.of(path, vocabulary)), element);
    }
  }

  private void mustHaveValue(TagOperand operand, TemplateObject element, Scope scope) {
    var path = operand.path();
    if (path != null
        && !operand.tested()
        && operand.fallback() == null
        && vocabulary.mayBeEmpty(path)
        && !scope.tested().contains(path)) {
      add(Flaw.of("content.may-be-empty", path), element);
    }
  }

  private @Nullable FactType type(String path, Scope scope) {
    return scope.variable().getOrDefault(path, vocabulary.type(path).orElse(null));
  }

  private static String description(TemplateObject element) {
    return ((freemarker.core.TemplateElement) element).getDescription();
  }

  private void add(Flaw flaw, TemplateObject element) {
    var args = new ArrayList<>(flaw.args());
    if (args.size() < 2) {
      args.add("");
    }
    args.add(1, "" + element.getBeginLine());
    args.add(2, "" + element.getBeginColumn());
    flaws.add(new Flaw(flaw.code(), List.copyOf(args)));
  }
}
