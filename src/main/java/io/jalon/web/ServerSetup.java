package io.jalon.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Has the server report what it refuses by itself as {@link ServerErrors} says it. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ServerSetup implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final ApiProblems texts;
  private final LocaleResolver locales;
  private final ObjectMapper json;

  ServerSetup(ApiProblems texts, LocaleResolver locales, ObjectMapper json) {
    this.texts = texts;
    this.locales = locales;
    this.json = json;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(this::report);
  }

  private void report(Context context) {
    if (context.getParent() instanceof StandardHost host) {
      var pipeline = host.getPipeline();
      Arrays.stream(pipeline.getValves())
          .filter(ErrorReportValve.class::isInstance)
          .forEach(pipeline::removeValve);
      host.setErrorReportValveClass("");
      pipeline.addValve(new ServerErrors(texts, locales, json));
    }
  }
}
