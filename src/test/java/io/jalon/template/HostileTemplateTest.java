package io.jalon.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalon.CpuTime;
import io.jalon.template.Problem.Position;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTemplateTest {

  private final TemplateReader reader = new TemplateReader();

  static Stream<Arguments> hostileFiles() {
    var laughs = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
    return Stream.of(
        arguments("billion laughs", laughs, "yaml.anchor"),
        arguments("unknown alias", "a: *b\n", "yaml.anchor"),
        arguments("tag", "a: !!javax.script.ScriptEngineManager [x]\n", "yaml.tag"),
        arguments("local tag", "a: !x y\n", "yaml.tag"),
        arguments("long tag", "a: !" + "x".repeat(9_000) + " y\n", "yaml.tag"),
        arguments("open bracket", "a: [\n", "yaml.syntax"),
        arguments("too large", "a: " + "x".repeat(300_000), "yaml.size"),
        arguments("too large once encoded", "a: " + "é".repeat(140_000), "yaml.size"),
        arguments("deep brackets", "a: " + "[".repeat(100_000), "yaml.depth"),
        arguments("deep braces", "a: " + "{a: ".repeat(50_000), "yaml.depth"),
        arguments("deep dashes", "- ".repeat(100_000), "yaml.depth"),
        arguments("deep keys", "? ".repeat(100_000), "yaml.depth"),
        arguments("many nodes", "a: [" + "x,".repeat(120_000) + "]", "yaml.nodes"),
        arguments(
            "many nodes, cut", "a: [\uD83D\uDE00," + "x,".repeat(120_000) + "] #", "yaml.nodes"),
        arguments("many keys", "a: b\n".repeat(40_000), "yaml.nodes"),
        arguments("many dashes", "a:\n" + "- x\n".repeat(60_000), "yaml.nodes"),
        arguments("NUL", "a: \0\n", "yaml.character"),
        arguments("escaped NUL", "a: \"\\0\"\n", "yaml.character"),
        arguments("escaped half pair", "a: \"\\ud800\"\n", "yaml.character"),
        arguments("half pair", "a: \ud800\n", "yaml.character"),
        arguments("bell", "a: \u0007\n", "yaml.character"),
        arguments("text turned around", "a: \u202Ex\n", "yaml.character"),
        arguments("tab", "a:\n\t- b\n", "yaml.tab"),
        arguments("documents", "a: b\n---\nc: d\n", "yaml.documents"),
        arguments("nothing", "", "yaml.empty"),
        arguments("comment only", "# rien\n", "yaml.empty"),
        arguments("open quote", "a: \"" + "x\n".repeat(60_000), "yaml.syntax"),
        arguments("colon", "name: Relance : appel\n", "yaml.quotes"),
        arguments("colon in braces", "a: { name: Relance : appel, b: c }\n", "yaml.quotes"),
        arguments("tag in braces", "a: { name: Appeler ${client.nom} }\n", "yaml.quotes"),
        arguments("at sign", "a: @b\n", "yaml.quotes"),
        arguments("hash in braces", "a: { name: Appel #12, b: c }\nd: e\n", "yaml.comment"),
        arguments("indentation", "a: b\n c: d\n", "yaml.syntax"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileFiles")
  void isRefusedAtOnceWithOneProblem(String name, String source, String code) {
    var reading = CpuTime.within(Duration.ofSeconds(1), () -> reader.read(source));
    assertThat(reading.template()).isNull();
    assertThat(reading.heading()).isNull();
    assertThat(reading.problems()).extracting(Problem::code).containsExactly(code);
    assertThat(reading.problems().get(0).position()).isNotNull();
    assertThat(reading.problems().get(0).args()).allMatch(arg -> arg.length() < 100);
  }

  @Test
  void aTextCutByAHashIsShownWhereItIsCut() {
    assertThat(reader.read("sequence: s\nname: Appel #12\nsteps: []\n").problems())
        .containsExactly(Problem.error("yaml.comment", "").at(new Position(2, 13)));
  }

  @Test
  void aCommentTwoSpacesAwayIsAComment() {
    assertThat(reader.read("sequence: s  # le nom\nname: S\nsteps: []\n").problems()).isEmpty();
  }

  @Test
  void aKeyWrittenTwiceIsShownAtItsSecondPlace() {
    assertThat(reader.read("sequence: s\nname: S\nsteps: []\nname: T\n").problems())
        .containsExactly(Problem.error("yaml.duplicate", "", "name").at(new Position(4, 1)));
  }

  @Test
  void aMarkAtTheBeginningOfTheFileIsNoFault() {
    assertThat(reader.read("\uFEFFsequence: s\nname: S\nsteps: []\n").problems()).isEmpty();
  }
}
