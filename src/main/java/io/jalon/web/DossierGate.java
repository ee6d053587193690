package io.jalon.web;

import io.jalon.dossier.Sight;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Answers, before anything is read from the request, that what an address names is not there when
 * it belongs to a dossier that whoever asks may not see ({@link Sight}).
 */
@Configuration(proxyBeanMethods = false)
class DossierGate implements WebMvcConfigurer, HandlerInterceptor {

  private static final Pattern PREFIX = Pattern.compile("^/(api/v1/)?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  /**
   * What is found there, when its dossier is restricted, and what is said when it is not to be
   * seen.
   */
  private record Place(String restricted, String missing) {

    static Place of(String table, String missing) {
      return within("select dossier_id from " + table + " where id = :key", missing);
    }

    static Place within(String dossiers, String missing) {
      return new Place(
          "select r.dossier_id from dossier_restriction r where r.dossier_id in (" + dossiers + ")",
          missing);
    }
  }

  private static final Place DOSSIER =
      Place.within("select id from dossier where id = :key or reference = :key", "dossier.unknown");
  private static final Place TASK = Place.of("task", "task.unknown");
  private static final Place CALL = Place.of("http_call", "call.unknown");

  /** By the part of an address that stands before the name of the thing. */
  private static final Map<String, Place> PLACES =
      Map.of(
          "dossiers",
          DOSSIER,
          "tasks",
          TASK,
          "taches",
          TASK,
          "runs",
          Place.of("run", "run.unknown"),
          "messages",
          Place.of("message", "message.unknown"),
          "documents",
          Place.of("document", "document.unknown"),
          "appointments",
          Place.of("appointment", "appointment.unknown"),
          "calls",
          CALL);

  private final Sight sight;
  private final JdbcClient jdbc;

  DossierGate(Sight sight, JdbcClient jdbc) {
    this.sight = sight;
    this.jdbc = jdbc;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(1);
  }

  /**
   * Goes on unless the address leads to a dossier that is kept from whoever asks.
   *
   * @throws ResponseStatusException 404 when it does
   */
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    var values = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (handler instanceof HandlerMethod && pattern != null && values instanceof Map<?, ?> named) {
      var parts = PREFIX.matcher(pattern.toString()).replaceFirst("").split("/");
      if (parts.length > 1 && parts[1].startsWith("{")) {
        check(place(value(parts[0], named)), value(parts[1], named));
      }
    }
    return true;
  }

  private static @Nullable Place place(String part) {
    return PLACES.get(part);
  }

  /** What stands in the address for a part of its pattern. */
  private static String value(String part, Map<?, ?> named) {
    return part.startsWith("{") ? String.valueOf(named.get(part.replaceAll("[{}]|:.*", ""))) : part;
  }

  private void check(@Nullable Place place, String id) {
    if (place == null || place == CALL && !NUMBER.matcher(id).matches()) {
      return;
    }
    jdbc.sql(place.restricted())
        .param("key", place == CALL ? Long.valueOf(id) : id)
        .query(String.class)
        .optional()
        .filter(dossier -> !sight.sees(dossier))
        .ifPresent(
            hidden -> {
              throw new ResponseStatusException(HttpStatus.NOT_FOUND, place.missing());
            });
  }
}
