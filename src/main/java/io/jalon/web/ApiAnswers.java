package io.jalon.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Shows in the description of the REST interface what each address answers, from {@code
 * api/answers.yaml}.
 */
@Component
class ApiAnswers implements OpenApiCustomizer {

  private final Map<?, ?> schemas;
  private final Map<?, ?> operations;

  ApiAnswers() {
    var answers = ApiExamples.read("api/answers.yaml");
    schemas = (Map<?, ?>) Objects.requireNonNull(answers.get("schemas"));
    operations = (Map<?, ?>) Objects.requireNonNull(answers.get("operations"));
  }

  @Override
  public void customise(OpenAPI api) {
    api.getComponents()
        .getSchemas()
        .forEach(
            (name, schema) -> {
              loosen(schema);
              Optional.ofNullable(schemas.get(name)).ifPresent(schema::setExample);
            });
    api.getPaths().forEach(this::show);
  }

  /** What one of several kinds may be fits several: beside it stands which one it is. */
  private static void loosen(Schema<?> schema) {
    if (schema.getOneOf() != null) {
      schema.getOneOf().forEach(schema::addAnyOfItem);
      schema.setOneOf(null);
    }
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(ApiAnswers::loosen);
    }
  }

  private void show(String path, PathItem item) {
    item.readOperationsMap()
        .forEach(
            (method, operation) -> {
              if (operations.get(method + " " + path) instanceof Map<?, ?> answer) {
                show(operation, answer);
              }
            });
  }

  private static void show(Operation operation, Map<?, ?> answer) {
    operation
        .getResponses()
        .forEach(
            (status, response) -> {
              if (status.startsWith("2") && response.getContent() != null) {
                response.setContent(shown(response.getContent(), answer));
              }
            });
  }

  /** The content with its example, under the type that it is sent as. */
  private static Content shown(Content content, Map<?, ?> answer) {
    var shown = new Content();
    content.forEach(
        (type, media) ->
            shown.addMediaType(
                answer.get("type") instanceof String other ? other : type,
                with(media, answer.get("example"))));
    return shown;
  }

  private static MediaType with(MediaType media, @Nullable Object example) {
    if (example instanceof String) {
      media.schema(ApiExamples.typed("string"));
    }
    return example == null ? media : media.example(example);
  }
}
