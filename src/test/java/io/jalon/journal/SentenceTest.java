package io.jalon.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SentenceTest {

  private static String say(String pattern, Map<String, String> values) {
    return new Sentence(pattern).with(values::get);
  }

  @Test
  void putsValuesInByName() {
    assertThat(say("{a}, then {b}", Map.of("a", "one", "b", "two"))).isEqualTo("one, then two");
  }

  @Test
  void leavesOutAnOptionWhoseValueIsMissing() {
    assertThat(say("done[ by {who}][, {note}]", Map.of("note", "well"))).isEqualTo("done, well");
  }

  @Test
  void saysTheSecondHalfWhenTheFirstMissesAValue() {
    var pattern = "role [held by {name}|held by nobody]";
    assertThat(say(pattern, Map.of())).isEqualTo("role held by nobody");
    assertThat(say(pattern, Map.of("name", "Ann"))).isEqualTo("role held by Ann");
  }

  @Test
  void showsAnEllipsisForAValueThatIsMissingElsewhere() {
    assertThat(say("step {name}", Map.of())).isEqualTo("step …");
  }

  @Test
  void neverReadsAValueAsAPhrase() {
    var hostile = "{b} [x|y] ${1+1} $1 \\";
    assertThat(say("{a}[ and {a}]", Map.of("a", hostile, "b", "secret")))
        .isEqualTo(hostile + " and " + hostile);
  }
}
