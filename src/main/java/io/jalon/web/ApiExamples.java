package io.jalon.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Shows in the description of the REST interface what is sent to each address, from {@code
 * api/examples.yaml}, and what a refusal looks like (RFC 9457).
 */
@Component
class ApiExamples implements OpenApiCustomizer {

  private static final String PROBLEM = "Problem";
  private static final String PROBLEM_REF = "#/components/schemas/" + PROBLEM;

  private final Map<String, Object> examples = read("api/examples.yaml");

  /** The same for the answers. */
  static Map<String, Object> read(String name) {
    try (var file = new ClassPathResource(name).getInputStream()) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void customise(OpenAPI api) {
    api.getComponents().addSchemas(PROBLEM, problem());
    api.getPaths().forEach(this::show);
  }

  private void show(String path, PathItem item) {
    item.readOperationsMap()
        .forEach(
            (method, operation) -> {
              sent(operation, examples.get(method + " " + path));
              operation.getResponses().addApiResponse("4XX", refusal());
            });
  }

  private static void sent(Operation operation, @Nullable Object example) {
    var body = operation.getRequestBody();
    if (body != null && example != null) {
      body.getContent().values().forEach(type -> type.setExample(example));
    }
  }

  private static ApiResponse refusal() {
    var type = new MediaType().schema(new Schema<Object>().$ref(PROBLEM_REF));
    return new ApiResponse()
        .description("Refus, avec ce qui ne va pas et comment y remédier")
        .content(new Content().addMediaType("application/problem+json", type));
  }

  private static Schema<?> problem() {
    var wrong =
        typed("object")
            .addProperty("field", text("Où, par exemple answers[0].task"))
            .addProperty("message", text("Ce qui ne va pas"));
    return typed("object")
        .addProperty("status", typed("integer"))
        .addProperty("title", text("En un mot"))
        .addProperty(
            "detail",
            text(
                "Ce qui ne va pas et comment y remédier, en français ou en anglais selon"
                    + " Accept-Language"))
        .addProperty(
            "code", text("La même chose pour un programme, toujours dans les mêmes termes"))
        .addProperty("errors", typed("array").items(wrong))
        .required(List.of("status", "title", "detail", "code"))
        .example(
            Map.of(
                "status", 409,
                "title", "Conflit",
                "detail", "Cette action est close\u00a0: elle ne peut plus être reportée.",
                "code", "task.too-late"));
  }

  private static Schema<?> text(String description) {
    return typed("string").description(description);
  }

  static Schema<?> typed(String type) {
    var schema = new Schema<Object>();
    schema.addType(type);
    return schema;
  }
}
