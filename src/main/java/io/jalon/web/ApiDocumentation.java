package io.jalon.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the REST interface says of itself. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentation {

  private static final String BASIC = "basic";
  private static final String TOKEN = "token";

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(new Info().title("Jalon").version("v1").description("L’interface REST de Jalon."))
        .servers(List.of(new Server().url("/").description("Ce serveur")))
        .components(
            new Components().addSecuritySchemes(BASIC, basic()).addSecuritySchemes(TOKEN, token()))
        .addSecurityItem(new SecurityRequirement().addList(BASIC))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
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

  /**
   * Records of controllers are named after both: two controllers answer {@code Moved}, which are
   * not the same.
   */
  @Bean
  ModelResolver modelResolver(ObjectMapperProvider mappers) {
    return new ModelResolver(mappers.jsonMapper(), new Names()).openapi31(true);
  }

  private static final class Names extends TypeNameResolver {

    @Override
    protected String getNameOfClass(Class<?> type) {
      var around = type.getEnclosingClass();
      return around == null
          ? type.getSimpleName()
          : getNameOfClass(around).replaceFirst("Controller$", "") + type.getSimpleName();
    }
  }

  /** What is sent as a form of parts. */
  @Bean
  OpenApiCustomizer modelsAsFiles() {
    var file = new Schema<Object>().format("binary");
    file.addType("string");
    file.setDescription("Le modèle, sous un nom qui finit par .bpmn ou .bpmn20.xml, et lui seul.");
    var form = new Schema<Object>().addProperty("data", file).required(List.of("data"));
    form.addType("object");
    var body =
        new RequestBody()
            .required(true)
            .content(
                new Content().addMediaType("multipart/form-data", new MediaType().schema(form)));
    return api ->
        Optional.ofNullable(api.getPaths().get("/api/v1/models"))
            .ifPresent(models -> models.getPost().requestBody(body));
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
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("basic")
        .description("Le compte et le mot de passe d’une personne.");
  }

  private static SecurityScheme token() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .description(
            "Un jeton d’accès personnel (POST /api/v1/tokens) : il ne peut que ce que ses droits et"
                + " ceux de son titulaire permettent.");
  }
}
