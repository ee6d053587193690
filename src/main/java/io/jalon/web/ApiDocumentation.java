package io.jalon.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
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

  private static SecurityScheme basic() {
    return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic");
  }
}
