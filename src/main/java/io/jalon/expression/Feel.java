package io.jalon.expression;

import io.jalon.calendar.OfficeTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides: reads and evaluates the conditions of templates, and of strangers' BPMN, in a FEEL that
 * is cut down to what is harmless (DESIGN 10). Dates and times are the office's.
 */
@Component
public class Feel {

  private final FeelEngineApi engine;
  private final OfficeTime office;

  /** A FEEL whose {@code now()} and {@code today()} follow the office's clock. */
  public Feel(OfficeTime office) {
    this.office = office;
    this.engine =
        KeptFunctions.of(
            FeelEngineBuilder.forJava()
                .withClock(() -> office.now().atZone(office.zone()))
                .withEnabledExternalFunctions(false));
  }

  /**
   * All that is wrong with a condition, empty when it may be published: its syntax and its place,
   * unknown names with the nearest known one, refused constructs and functions, values that cannot
   * be compared, and a denial of what may be empty.
   */
  public List<Flaw> check(String source, Vocabulary vocabulary) {
    return check(read(source, true), vocabulary, true);
  }

  /**
   * All that is wrong with an expression for {@link #value}, empty when it may be published.
   *
   * @param path what is set to the value, of which the vocabulary may know the type and the values
   */
  public List<Flaw> checkValue(String path, String source, Vocabulary vocabulary) {
    var read = read(source, false);
    var flaws = new ArrayList<>(check(read, vocabulary, false));
    if (read.condition() != null) {
      var root = read.condition().tree().expression();
      flaws.addAll(FeelMeaning.set(path, root, vocabulary));
      FeelChoices.set(path, root, vocabulary).forEach(flaws::add);
    }
    return List.copyOf(flaws);
  }

  private static List<Flaw> check(Read read, Vocabulary vocabulary, boolean asked) {
    var condition = read.condition();
    if (condition == null) {
      return read.flaws();
    }
    var flaws = new ArrayList<>(read.flaws());
    flaws.addAll(FeelMeaning.flaws(condition.tree().expression(), vocabulary, asked));
    flaws.addAll(FeelChoices.flaws(condition.tree().expression(), vocabulary));
    return flaws.stream().distinct().toList();
  }

  /**
   * Reads a condition whose vocabulary is not known, e.g. at the deployment of a BPMN.
   *
   * @throws ExpressionRefused when it cannot be read or holds what no condition may hold
   */
  public Condition compile(String source) {
    return compile(source, true);
  }

  private Condition compile(String source, boolean answers) {
    var read = read(source, answers);
    if (!read.flaws().isEmpty()) {
      throw new ExpressionRefused(read.flaws().get(0), source);
    }
    return Objects.requireNonNull(read.condition());
  }

  /**
   * Decides a condition by what is known now; loads only the roots that it names. An unanswered
   * question is a no when one of the values is empty, and the decision then says so in a note.
   *
   * @throws ExpressionRefused when a name is unknown ({@code feel.unknown}), or when the answer is
   *     neither yes nor no though nothing is empty ({@code feel.no-answer})
   */
  public Decision decide(Condition condition, Facts facts) {
    var roots = load(condition, facts);
    return answer(condition, evaluate(condition, roots), read(condition, roots));
  }

  /**
   * Computes a value by what is known now, under the same limits as a condition: the same
   * constructs and functions, and only the roots that it names are loaded (F-121).
   *
   * @return a {@code String}, {@code Boolean}, {@code BigDecimal}, {@code LocalDate} or {@code
   *     Instant}; {@code null} when it is empty
   * @throws ExpressionRefused when it cannot be read or holds what is not allowed, when a name is
   *     unknown ({@code feel.unknown}), when it cannot be computed or is no plain value, e.g. a
   *     duration or a list ({@code feel.no-value})
   */
  public @Nullable Object value(String source, Facts facts) {
    var expression = compile(source, false);
    var roots = load(expression, facts);
    var read = read(expression, roots);
    var result = evaluate(expression, roots);
    if (result.isFailure() || (result.result() == null && unexplained(expression, read))) {
      throw new ExpressionRefused(Flaw.of("feel.no-value"), source);
    }
    return FeelValue.plain(result.result(), office.zone())
        .orElseThrow(() -> new ExpressionRefused(Flaw.of("feel.no-value"), source))
        .content();
  }

  /** Whether nothing that is empty, nor a written null, can be why a result is. */
  private static boolean unexplained(Condition expression, Map<String, @Nullable Object> read) {
    return !read.containsValue(null) && FeelText.of(expression.source()).nulls() == 0;
  }

  private static Map<String, @Nullable Object> read(
      Condition condition, Map<String, @Nullable Object> roots) {
    var read = new TreeMap<String, @Nullable Object>();
    for (var path : condition.paths()) {
      if (!FactValues.knows(roots, path)) {
        throw new ExpressionRefused(Flaw.of("feel.unknown", path, ""), condition.source());
      }
      read.put(path, FactValues.at(roots, path));
    }
    return read;
  }

  private record Read(@Nullable Condition condition, List<Flaw> flaws) {}

  private Read read(String source, boolean answers) {
    var text = FeelText.of(source);
    var flaw = text.flaw();
    if (flaw.isPresent()) {
      return new Read(null, List.of(flaw.get()));
    }
    try {
      var parsed = engine.parseExpression(source);
      return parsed.isFailure()
          ? new Read(null, List.of(FeelText.syntax(parsed.failure().message())))
          : read(text, parsed, answers);
    } catch (StackOverflowError tooDeep) {
      return new Read(null, List.of(Flaw.of("feel.too-deep", "" + FeelText.MAX_NESTING)));
    }
  }

  private static Read read(FeelText text, ParseResult parsed, boolean answers) {
    var tree = parsed.parsedExpression();
    var paths = new ArrayList<String>();
    FeelNodes.all(tree.expression())
        .filter(Ref.class::isInstance)
        .forEach(name -> paths.add(FeelNodes.path((Ref) name)));
    var condition = new Condition(text.source(), tree, Set.copyOf(paths));
    var flaws = FeelTree.flaws(tree.expression(), text, answers);
    var readable = flaws.stream().noneMatch(flaw -> flaw.code().equals("feel.too-complex"));
    return new Read(readable ? condition : null, flaws);
  }

  private static Map<String, @Nullable Object> load(Condition condition, Facts facts) {
    var roots = new HashMap<String, @Nullable Object>();
    for (var root : condition.roots()) {
      if (!facts.knows(root)) {
        throw new ExpressionRefused(Flaw.of("feel.unknown", root, ""), condition.source());
      }
      roots.put(root, facts.root(root));
    }
    return roots;
  }

  private EvaluationResult evaluate(Condition condition, Map<String, @Nullable Object> roots) {
    var values = new HashMap<String, @Nullable Object>();
    roots.forEach((root, value) -> values.put(root, FactValues.forFeel(value, office.zone())));
    try {
      return engine.evaluate(condition.tree(), values);
    } catch (StackOverflowError tooDeep) {
      throw new ExpressionRefused(
          Flaw.of("feel.too-deep", "" + FeelText.MAX_NESTING), condition.source());
    }
  }

  private static Decision answer(
      Condition condition, EvaluationResult result, Map<String, @Nullable Object> read) {
    if (result.isFailure()) {
      throw new ExpressionRefused(Flaw.of("feel.no-answer"), condition.source());
    }
    var notes = notes(result);
    if (result.result() instanceof Boolean answer) {
      return new Decision(condition.source(), answer, read, notes);
    }
    if (result.result() == null && read.containsValue(null)) {
      notes.add("null -> false");
      return new Decision(condition.source(), false, read, notes);
    }
    throw new ExpressionRefused(Flaw.of("feel.no-answer"), condition.source());
  }

  private static List<String> notes(EvaluationResult result) {
    var notes = new ArrayList<String>();
    var failures = result.suppressedFailures().iterator();
    while (failures.hasNext()) {
      notes.add(failures.next().failureMessage());
    }
    return notes;
  }
}
