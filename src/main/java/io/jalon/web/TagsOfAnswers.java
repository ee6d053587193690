package io.jalon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Gives what the REST interface answers an entity tag; what was not changed is not sent again. */
@Configuration(proxyBeanMethods = false)
class TagsOfAnswers {

  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> entityTagFilter() {
    var registration = new FilterRegistrationBean<ShallowEtagHeaderFilter>(new NoFiles());
    registration.addUrlPatterns("/api/v1/*");
    return registration;
  }

  /** Files are not held in memory for it. */
  private static final class NoFiles extends ShallowEtagHeaderFilter {

    private static final Pattern FILE = Pattern.compile(".*(\\.csv|\\.pdf|/eml|/file|/ics)");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
      // It would send the answer to a command before what comes after the command is done.
      return !request.getMethod().equals("GET") || FILE.matcher(request.getRequestURI()).matches();
    }
  }
}
