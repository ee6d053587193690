package io.jalon.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contents for programs: each value is escaped for its place and written as programs read it. */
@Tag("F-220")
class WritingTest {

  private static final Vocabulary NAMES =
      new Vocabulary(
          Map.of(
              "client.nom", FactType.TEXT,
              "client.actif", FactType.BOOLEAN,
              "dossier.solde", FactType.MONEY,
              "repere.date", FactType.DATE,
              "repere.heure", FactType.DATE_TIME));

  private final Contents contents = new Contents(Known.FORMAT, "[non renseigné]");

  private String write(String source, Writing writing, @Nullable String name) {
    var client = new HashMap<String, @Nullable Object>();
    client.put("nom", name);
    client.put("actif", true);
    var roots =
        Map.of(
            "client", client,
            "dossier", Map.of("solde", new BigDecimal("12480.50")),
            "repere",
                Map.of(
                    "date", LocalDate.of(2026, 3, 12),
                    "heure", Instant.parse("2026-03-12T09:00:00Z")));
    var facts =
        new Facts() {
          @Override
          public boolean knows(String root) {
            return roots.containsKey(root);
          }

          @Override
          public @Nullable Object root(String root) {
            return roots.get(root);
          }
        };
    return contents.write(source, facts, NAMES, writing).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "URL | a/../b?c=d&e#f | a%2F..%2Fb%3Fc%3Dd%26e%23f",
        "URL | Élan & fils | %C3%89lan%20%26%20fils",
        "HEADER | Élan, \"fils\" | %C3%89lan, \"fils\"",
        "JSON | \"}, \"admin\": true, { \" | \\\"}, \\\"admin\\\": true, { \\\"",
        "JSON | c:\\temp | c:\\\\temp",
        "XML | </nom><admin/> | &lt;/nom&gt;&lt;admin/&gt;",
        "XML | a\" b='c' | a&quot; b=&apos;c&apos;",
        "TEXT | Élan & \"fils\" | Élan & \"fils\"",
        "PEOPLE | Élan & \"fils\" | Élan & \"fils\"",
      })
  void a_value_cannot_leave_its_place(Writing writing, String value, String written) {
    assertThat(write("[${client.nom}]", writing, value)).isEqualTo("[" + written + "]");
    assertThat(write("[${client.nom!\"x\"}]", writing, null)).isEqualTo("[x]");
  }

  @ParameterizedTest
  @CsvSource({"URL", "HEADER", "JSON"})
  void no_value_holds_a_line_break_or_another_control(Writing writing) {
    assertThat(write("${client.nom}", writing, "a\r\nHost: b\u0001cle\u0002\t\u0000\u0085"))
        .doesNotContainPattern("[\\x00-\\x1f\\x7f]");
  }

  @Test
  void text_for_a_program_keeps_its_lines_and_no_other_control() {
    assertThat(write("${client.nom}", Writing.TEXT, "a\r\nb\u0001c")).isEqualTo("a \nb c");
  }

  @Test
  void what_the_author_wrote_is_left_alone() {
    assertThat(write("{ \"a\": \"é&<>\" }", Writing.JSON, "x")).isEqualTo("{ \"a\": \"é&<>\" }");
    assertThat(write("?a=b&c=d", Writing.URL, "x")).isEqualTo("?a=b&c=d");
  }

  @Test
  void numbers_dates_and_answers_are_written_as_programs_read_them() {
    var source = "${dossier.solde} ${repere.date} ${repere.heure} ${client.actif}";
    assertThat(write(source, Writing.JSON, "x"))
        .isEqualTo("12480.50 2026-03-12 2026-03-12T09:00:00Z true");
    assertThat(write("${dossier.solde}", Writing.PEOPLE, "x")).contains("480,50");
  }

  @Test
  void a_tag_without_a_value_is_nothing_for_a_program() {
    assertThat(write("[${client.nom}]", Writing.JSON, null)).isEqualTo("[]");
    assertThat(write("[${client.nom}]", Writing.PEOPLE, null)).isEqualTo("[[non renseigné]]");
  }

  @Test
  void a_body_in_json_stays_json_whatever_the_value() throws Exception {
    var hostile = "\\\" \u2028 \u0000 \ud83d\ude00 </script> {{ $ ${client.nom}";
    var body = write("{ \"nom\": \"${client.nom}\" }", Writing.JSON, hostile);
    assertThat(new ObjectMapper().readTree(body).get("nom").asText()).isEqualTo(hostile);
  }

  @Test
  void conditions_compare_what_is_not_yet_escaped() {
    var source = "<#if client.nom?has_content && client.nom == \"a&b\">oui</#if>";
    assertThat(write(source, Writing.URL, "a&b")).isEqualTo("oui");
  }

  @Test
  void the_tags_of_secrets_are_bare_names() {
    assertThat(SecretTags.in("${secret.a} ${ secret . b_1 } ${secret.c!\"\"} ${client.secret.d}"))
        .containsExactly("a", "b_1");
    assertThat(SecretTags.replaced("x${secret.a}y", name -> "<$" + name + ">")).isEqualTo("x<$a>y");
  }
}
