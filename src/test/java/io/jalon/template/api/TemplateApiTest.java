package io.jalon.template.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalon.rest.EntityTags;
import io.jalon.template.Nearest;
import io.jalon.template.Problem;
import io.jalon.template.Publisher;
import io.jalon.template.TemplateReader;
import io.jalon.template.TemplateWriter;
import io.jalon.template.Templates;
import io.jalon.template.TestTemplates;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;

class TemplateApiTest {

  private static final String ROOT = "/api/v1/templates";
  private static final String SOURCE =
      """
      sequence: relance
      name: Relance
      roles: { gestionnaire: internal }
      reperes: [date_x]
      steps:
        - id: attente
          actions: [{ id: appel, role: gestionnaire, task: Appeler }]
          deadline: 2 days after date_x
          routes: [{ when: expired, to: fini }, { otherwise: fini }]
        - { id: fini, end: Dossier soldé }
      """;

  private final Templates templates = TestTemplates.empty();
  private final MockMvc mvc = mvc(new ReadingPublisher(templates));

  private MockMvc mvc(Publisher publisher) {
    var reader = new TemplateReader();
    var texts = new ProblemTexts(messages());
    return MockMvcBuilders.standaloneSetup(
            new DraftController(
                templates, reader, publisher, texts, new EntityTags(new ObjectMapper())),
            new CheckController(publisher, texts),
            new TemplateController(templates, new TemplateWriter()),
            new PartsController(templates, reader))
        .build();
  }

  private static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setDefaultLocale(Locale.FRENCH);
    return messages;
  }

  private static MockHttpServletRequestBuilder yaml(
      MockHttpServletRequestBuilder request, String body) {
    Principal martin = () -> "martin";
    return request
        .contentType("text/yaml")
        .content(body.getBytes(StandardCharsets.UTF_8))
        .principal(martin);
  }

  private void saved() throws Exception {
    mvc.perform(yaml(put(ROOT + "/relance/draft"), SOURCE)).andExpect(status().isOk());
  }

  @Test
  void aDraftIsSavedAndReadBack() throws Exception {
    saved();
    mvc.perform(get(ROOT + "/relance/draft"))
        .andExpect(status().isOk())
        .andExpect(content().string(SOURCE));
    mvc.perform(get(ROOT))
        .andExpect(jsonPath("$[0].id").value("relance"))
        .andExpect(jsonPath("$[0].draft").value(true))
        .andExpect(jsonPath("$[0].latestVersion").isEmpty());
  }

  @Test
  void aDraftWithProblemsIsSavedAndTheyAreSaidInFrench() throws Exception {
    var body = SOURCE.replace("2 days after", "2 jours after");
    mvc.perform(yaml(put(ROOT + "/relance/draft"), body).locale(Locale.FRENCH))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.problems[0].code").value("delay.unit"))
        .andExpect(jsonPath("$.problems[0].path").value("steps[0].deadline"))
        .andExpect(jsonPath("$.problems[0].file").value("relance.yaml"))
        .andExpect(jsonPath("$.problems[0].severity").value("ERROR"))
        .andExpect(jsonPath("$.problems[0].line").value(8))
        .andExpect(jsonPath("$.problems[0].column").value(15))
        .andExpect(
            jsonPath("$.problems[0].message")
                .value("«\u00a0jours\u00a0» n’est pas une unité de temps."));
    assertThat(templates.draft("relance")).contains(body);
  }

  @Test
  void problemsAreSaidInEnglishToThoseWhoAskForIt() throws Exception {
    mvc.perform(yaml(post(ROOT + "/check"), "a: *b\n").locale(Locale.ENGLISH))
        .andExpect(status().isOk())
        .andExpect(
            jsonPath("$[0].message").value("Anchors and aliases (& and *) are not allowed."));
  }

  @Test
  void aFileOfAnotherNameIsRefused() throws Exception {
    mvc.perform(yaml(put(ROOT + "/autre/draft"), SOURCE))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.problems[0].code").value("sequence.other"))
        .andExpect(jsonPath("$.problems[0].path").value("sequence"))
        .andExpect(jsonPath("$.problems[0].line").value(1))
        .andExpect(jsonPath("$.problems[0].column").value(11));
    assertThat(templates.all()).isEmpty();
  }

  @Test
  void problemsNameTheFileAsItsAuthorDoes() throws Exception {
    var broken = SOURCE.replace("2 days", "2 jours");
    mvc.perform(yaml(put(ROOT + "/relance/draft"), broken).param("file", "mes relances.yaml"))
        .andExpect(jsonPath("$.problems[0].file").value("mes relances.yaml"));
    mvc.perform(yaml(post(ROOT + "/check"), broken).param("file", "a\r\nb".repeat(99)))
        .andExpect(jsonPath("$[0].file", matchesPattern("[ab ]+")))
        .andExpect(jsonPath("$[0].file", hasLength(200)));
    mvc.perform(yaml(post(ROOT + "/check"), broken))
        .andExpect(jsonPath("$[0].file").value("modele.yaml"));
    mvc.perform(yaml(post(ROOT + "/compile"), "a: *b"))
        .andExpect(jsonPath("$.problems[0].file").value("modele.yaml"));
    mvc.perform(yaml(post(ROOT + "/relance/publish"), ""))
        .andExpect(jsonPath("$.problems[0].file").value("relance.yaml"));
  }

  @Test
  void anUnreadableFileIsRefusedAndNothingIsKept() throws Exception {
    mvc.perform(yaml(put(ROOT + "/relance/draft"), "name: A : b\n"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.problems", hasSize(1)))
        .andExpect(jsonPath("$.problems[0].code").value("yaml.quotes"));
    assertThat(templates.all()).isEmpty();
  }

  @Test
  void whatIsTooLongIsNotEvenRead() throws Exception {
    mvc.perform(yaml(put(ROOT + "/relance/draft"), "x".repeat(300_000)))
        .andExpect(status().isPayloadTooLarge());
  }

  @Test
  void whatIsNotUtf8IsRefused() throws Exception {
    var request = yaml(put(ROOT + "/relance/draft"), "").content(new byte[] {'a', (byte) 0xE9});
    mvc.perform(request).andExpect(status().isBadRequest());
  }

  @Test
  @Tag("F-4")
  void aDraftIsPublishedUnderTheNameOfItsAuthor() throws Exception {
    saved();
    mvc.perform(yaml(post(ROOT + "/relance/publish"), ""))
        .andExpect(status().isCreated())
        .andExpect(header().string("Location", ROOT + "/relance/versions/1"))
        .andExpect(jsonPath("$.publishedBy").value("martin"));
    mvc.perform(get(ROOT + "/relance/versions/1"))
        .andExpect(jsonPath("$.number").value(1))
        .andExpect(jsonPath("$.publishedAt").exists())
        .andExpect(jsonPath("$.source").doesNotExist());
    mvc.perform(get(ROOT + "/relance/versions/1/source")).andExpect(content().string(SOURCE));
    mvc.perform(get(ROOT + "/relance/draft")).andExpect(status().isNotFound());
  }

  @Test
  void whatHasNoDraftCannotBePublished() throws Exception {
    mvc.perform(yaml(post(ROOT + "/relance/publish"), "")).andExpect(status().isNotFound());
    mvc.perform(get(ROOT + "/relance/versions/1")).andExpect(status().isNotFound());
  }

  @Test
  void aDraftWithErrorsIsNotPublished() throws Exception {
    mvc.perform(yaml(put(ROOT + "/relance/draft"), SOURCE.replace("2 days", "2 jours")));
    mvc.perform(yaml(post(ROOT + "/relance/publish"), ""))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.problems[0].mend").exists());
  }

  @Test
  void noNearestNameIsOfferedWhereThereIsNone() {
    var texts = new ProblemTexts(messages());
    assertThat(
            texts.say(
                List.of(Problem.error("message.unknown", "x", "relance", Nearest.NONE)),
                "modele.yaml"))
        .extracting(ProblemTexts.ProblemView::mend)
        .allMatch(mend -> mend.endsWith("nom.") || mend.endsWith("name."));
    assertThat(
            texts.say(
                List.of(Problem.error("message.unknown", "x", "relance", "rappel")), "modele.yaml"))
        .extracting(ProblemTexts.ProblemView::mend)
        .allMatch(mend -> mend.endsWith("rappel."));
  }

  @Test
  void aSoundTemplateIsShownAsADiagram() throws Exception {
    mvc.perform(yaml(post(ROOT + "/compile"), SOURCE))
        .andExpect(status().isOk())
        .andExpect(content().contentType("application/xml;charset=UTF-8"));
    mvc.perform(yaml(post(ROOT + "/compile"), "a: b")).andExpect(status().isUnprocessableEntity());
  }

  @ParameterizedTest
  @Tag("F-2")
  @CsvSource({
    "steps, id, attente",
    "actions, id, appel",
    "routes, when, expired",
    "roles, id, gestionnaire",
  })
  void eachIngredientIsListedByItself(String part, String key, String value) throws Exception {
    saved();
    mvc.perform(get(ROOT + "/relance/" + part))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0]." + key).value(value));
    mvc.perform(get(ROOT + "/inconnu/" + part)).andExpect(status().isNotFound());
  }

  @Test
  @Tag("F-2")
  void reperesAreListedByThemselves() throws Exception {
    saved();
    mvc.perform(get(ROOT + "/relance/reperes")).andExpect(jsonPath("$", contains("date_x")));
  }

  @Test
  void theDraftIsDescribedBeforeTheVersion() throws Exception {
    saved();
    mvc.perform(yaml(post(ROOT + "/relance/publish"), ""));
    mvc.perform(get(ROOT + "/relance/actions")).andExpect(jsonPath("$[0].automatic").value(false));
    mvc.perform(yaml(put(ROOT + "/relance/draft"), SOURCE.replace("id: appel", "id: visite")));
    mvc.perform(get(ROOT + "/relance/actions")).andExpect(jsonPath("$[0].id").value("visite"));
  }

  @Test
  void aVersionIsExportedInOneLayoutAndItsSchemaIsPublished() throws Exception {
    mvc.perform(yaml(put(ROOT + "/relance/draft"), SOURCE));
    mvc.perform(yaml(post(ROOT + "/relance/publish"), ""));
    mvc.perform(get(ROOT + "/relance/versions/1/export"))
        .andExpect(status().isOk())
        .andExpect(content().string(new TemplateWriter().write(read())));
    mvc.perform(get(ROOT + "/relance/versions/2/export")).andExpect(status().isNotFound());
    mvc.perform(get(ROOT + "/schema"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.title").isNotEmpty());
  }

  private static io.jalon.template.SequenceTemplate read() {
    return java.util.Objects.requireNonNull(new TemplateReader().read(SOURCE).template());
  }

  @Test
  void everyCallAsksForARight() {
    var calls =
        Stream.of(
                DraftController.class,
                CheckController.class,
                TemplateController.class,
                PartsController.class)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class));
    assertThat(calls)
        .hasSize(15)
        .allMatch(
            call ->
                call.isAnnotationPresent(PreAuthorize.class)
                    || call.getDeclaringClass().isAnnotationPresent(PreAuthorize.class));
  }

  /** Publishes what can be read, as far as this module knows. */
  private record ReadingPublisher(Templates templates) implements Publisher {

    @Override
    public List<Problem> check(String source) {
      return new TemplateReader().read(source).problems();
    }

    @Override
    public Publication publish(String templateId, String author) {
      var draft = templates.draft(templateId);
      if (draft.isEmpty()) {
        return new Publication.Unknown();
      }
      var problems = check(draft.get());
      return problems.isEmpty()
          ? new Publication.Published(
              templates.publish(templateId, draft.get(), templateId + ":1", author), problems)
          : new Publication.Refused(problems);
    }

    @Override
    public String compile(String source) {
      return "<definitions/>";
    }
  }
}
