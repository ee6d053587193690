package io.jalon.engine.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the doors before the engine's REST interface, and before that of its applications. */
@Configuration(proxyBeanMethods = false)
class EngineDoors {

  @Bean
  FilterRegistrationBean<Filter> seenOnlyDoor(SeenOnly door) {
    return before("Engine: only what is seen", door, 3);
  }

  @Bean
  FilterRegistrationBean<Filter> plainFailuresDoor(PlainFailures door) {
    return before("Engine: plain failures", door, 2);
  }

  /** After Spring Security's filters and the engine's own, which know the person. */
  private static FilterRegistrationBean<Filter> before(String name, Filter door, int later) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(door);
    registration.setName(name);
    registration.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
    registration.setDispatcherTypes(DispatcherType.REQUEST);
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + later);
    return registration;
  }
}
