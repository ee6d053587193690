package io.jalon.engine.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries Jalon's one sign-in over to Tasklist, Cockpit, Admin and the engine's REST interface. */
@Configuration(proxyBeanMethods = false)
class SingleSignOn {

  @Bean
  FilterRegistrationBean<Filter> engineApplicationsSignOn() {
    return after(
        "Engine applications sign-on",
        new ContainerBasedAuthenticationFilter(),
        "/camunda/app/*",
        "/camunda/api/*");
  }

  @Bean
  FilterRegistrationBean<Filter> engineRestSignOn() {
    return after(
        "Engine REST sign-on", new ProcessEngineAuthenticationFilter(), "/engine-rest/*");
  }

  /** After Spring Security's filters, which know the person. */
  private static FilterRegistrationBean<Filter> after(String name, Filter filter, String... urls) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
    registration.setName(name);
    registration.addUrlPatterns(urls);
    registration.addInitParameter("authentication-provider", SignedInPerson.class.getName());
    registration.setDispatcherTypes(DispatcherType.REQUEST);
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    return registration;
  }
}
