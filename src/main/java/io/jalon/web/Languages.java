package io.jalon.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * The interface speaks French, and English to a browser that asks for it, until somebody chooses by
 * {@code ?langue=}.
 */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

  private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    var change = new LocaleChangeInterceptor();
    change.setParamName("langue");
    change.setHttpMethods("GET");
    change.setIgnoreInvalidLocale(true);
    registry.addInterceptor(change);
  }

  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver asked = new AcceptHeaderLocaleResolver();
    asked.setSupportedLocales(SPOKEN);
    asked.setDefaultLocale(Locale.FRENCH);
    CookieLocaleResolver chosen = new Chosen();
    chosen.setCookieSameSite("Lax");
    chosen.setRejectInvalidCookies(false);
    chosen.setDefaultLocaleFunction(asked::resolveLocale);
    return chosen;
  }

  /** A cookie in which only our languages count. */
  private static final class Chosen extends CookieLocaleResolver {

    Chosen() {
      super("jalon-langue");
    }

    @Override
    protected @Nullable Locale parseLocaleValue(String value) {
      var locale = super.parseLocaleValue(value);
      return SPOKEN.contains(locale) ? locale : null;
    }
  }
}
