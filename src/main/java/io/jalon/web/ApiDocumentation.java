package io.jalon.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the REST interface says of itself. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentation {

  private static final String BASIC = "basic";

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(new Info().title("Jalon").version("v1").description("L’interface REST de Jalon."))
        .components(new Components().addSecuritySchemes(BASIC, basic()))
        .addSecurityItem(new SecurityRequirement().addList(BASIC));
  }

  /** Every command may carry a key (docs/decisions/0015). */
  @Bean
  OpenApiCustomizer keysOfCommands() {
    return api ->
        api.getPaths().values().stream()
            .map(PathItem::getPost)
            .filter(Objects::nonNull)
            .forEach(command -> command.addParametersItem(key()));
  }

  /** Every list that takes a limit leads to its next page. */
  @Bean
  OpenApiCustomizer linksOfLists() {
    return api ->
        api.getPaths().values().stream()
            .map(PathItem::getGet)
            .filter(read -> read != null && limited(read))
            .flatMap(read -> Stream.ofNullable(read.getResponses().get("200")))
            .forEach(answer -> answer.addHeaderObject("Link", link()));
  }

  private static boolean limited(Operation read) {
    return read.getParameters() != null
        && read.getParameters().stream().anyMatch(one -> one.getName().equals("limit"));
  }

  private static Header link() {
    return new Header()
        .description(
            "Tant qu’il en reste, mène à la page suivante : <adresse>; rel=\"next\" (RFC 8288).")
        .schema(new StringSchema());
  }

  private static Parameter key() {
    return new HeaderParameter()
        .name("Idempotency-Key")
        .description(
            "Facultatif, 1 à 200 caractères : la même demande avec la même clé reçoit la première"
                + " réponse et ne refait rien ; une autre demande avec cette clé est refusée"
                + " (422).")
        .schema(new StringSchema().maxLength(200));
  }

  private static SecurityScheme basic() {
    return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic");
  }
}
