package io.jalon.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The interface speaks French, and English to a browser that asks for it. */
@Configuration(proxyBeanMethods = false)
class Languages {

  private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(SPOKEN);
    resolver.setDefaultLocale(Locale.FRENCH);
    return resolver;
  }
}
