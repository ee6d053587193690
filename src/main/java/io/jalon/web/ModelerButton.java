package io.jalon.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletRegistration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Leads what the Modeler's deploy button sends to Jalon: the engine would take any file, from
 * administrators only, and know nothing of templates. An exact address goes before those that the
 * engine's interface has as a whole.
 */
@Configuration(proxyBeanMethods = false)
class ModelerButton {

  /** Spring's own registration, with one address more. */
  @Bean(DispatcherServletAutoConfiguration.DEFAULT_DISPATCHER_SERVLET_REGISTRATION_BEAN_NAME)
  DispatcherServletRegistrationBean withModelerButton(
      DispatcherServlet servlet, ObjectProvider<MultipartConfigElement> uploads) {
    var registration = new WithButton(servlet);
    registration.setName(DispatcherServletAutoConfiguration.DEFAULT_DISPATCHER_SERVLET_BEAN_NAME);
    uploads.ifAvailable(registration::setMultipartConfig);
    return registration;
  }

  private static final class WithButton extends DispatcherServletRegistrationBean {

    WithButton(DispatcherServlet servlet) {
      super(servlet, "/");
    }

    @Override
    protected void configure(ServletRegistration.Dynamic registration) {
      super.configure(registration);
      registration.addMapping(Paths.MODELER_BUTTON);
    }
  }
}
