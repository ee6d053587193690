package io.jalon.template.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalon.CpuTime;
import io.jalon.rest.EntityTags;
import io.jalon.template.Problem;
import io.jalon.template.Publisher;
import io.jalon.template.TemplateReader;
import io.jalon.template.Templates;
import io.jalon.template.TestTemplates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Files that are no template, as bytes: refused at once, whatever they are, and not kept. */
class HostileBodyTest {

  private static final String ROOT = "/api/v1/templates";
  private static final int MEGABYTE = 1024 * 1024;

  private final Templates templates = TestTemplates.empty();
  private final MockMvc mvc = mvc();

  private MockMvc mvc() {
    var messages = new StaticMessageSource();
    messages.setUseCodeAsDefaultMessage(true);
    var texts = new ProblemTexts(messages);
    var publisher = new Reading();
    return MockMvcBuilders.standaloneSetup(
            new DraftController(
                templates,
                new TemplateReader(),
                publisher,
                texts,
                new EntityTags(new ObjectMapper())),
            new CheckController(publisher, texts))
        .build();
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        arguments("10 MB of text", text("sequence: relance\n#" + "x".repeat(10 * MEGABYTE)), 413),
        arguments("10 MB of brackets", text("[".repeat(10 * MEGABYTE)), 413),
        arguments("10 MB of anything", anything(10 * MEGABYTE), 413),
        arguments("Latin-1", text("name: Résilié", StandardCharsets.ISO_8859_1), 400),
        arguments("Windows-1252", text("name: L’acte", Charset.forName("windows-1252")), 400),
        arguments("UTF-16", new byte[] {(byte) 0xFF, (byte) 0xFE, 's', 0, ':', 0}, 400),
        arguments("picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'}, 400),
        arguments("archive", packed("sequence: relance\n".repeat(1_000)), 400),
        arguments("anything", anything(100_000), 400),
        arguments("cut sign", new byte[] {'a', ':', ' ', (byte) 0xC3}, 400),
        arguments("sign written too long", new byte[] {(byte) 0xC0, (byte) 0xAF}, 400),
        arguments("NUL", text("sequence: relance\0"), 422),
        arguments("bomb", text("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"), 422),
        arguments("tag", text("!!javax.script.ScriptEngineManager [!!java.net.URL [\"x\"]]"), 422),
        arguments("tab", text("sequence: relance\nsteps:\n\t- id: a\n"), 422),
        arguments("deep", text("[".repeat(200_000)), 422),
        arguments("key twice", text("sequence: relance\nsequence: relance\n"), 422),
        arguments("nothing", new byte[0], 422));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void isRefusedAtOnceAndNotKept(String name, byte[] body, int status) {
    var answer = sent(put(ROOT + "/relance/draft"), body);
    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(templates.all()).isEmpty();
    assertThat(templates.draft("relance")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void isNeitherCheckedNorCompiledForLong(String name, byte[] body, int status) {
    for (var call : List.of("/check", "/compile")) {
      assertThat(sent(post(ROOT + call), body).getStatus())
          .as(call)
          .isEqualTo(status == 422 && call.equals("/check") ? 200 : status);
    }
    assertThat(templates.all()).isEmpty();
  }

  private MockHttpServletResponse sent(MockHttpServletRequestBuilder call, byte[] body) {
    var request = call.contentType("text/yaml").content(body).principal(() -> "martin");
    return CpuTime.within(
        Duration.ofSeconds(1),
        () -> {
          try {
            return mvc.perform(request).andReturn().getResponse();
          } catch (Exception unanswered) {
            throw new AssertionError(unanswered);
          }
        });
  }

  private static byte[] text(String text) {
    return text(text, StandardCharsets.UTF_8);
  }

  private static byte[] text(String text, Charset charset) {
    return text.getBytes(charset);
  }

  private static byte[] anything(int length) {
    var bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private static byte[] packed(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text(text));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Checks what can be read, as far as this module knows; publishes nothing. */
  private static final class Reading implements Publisher {

    @Override
    public List<Problem> check(String source) {
      return new TemplateReader().read(source).problems();
    }

    @Override
    public Publication publish(String templateId, String author) {
      return new Publication.Unknown();
    }

    @Override
    public String compile(String source) {
      return "<definitions/>";
    }
  }
}
