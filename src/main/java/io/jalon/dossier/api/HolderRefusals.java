package io.jalon.dossier.api;

import io.jalon.dossier.HolderRefused;
import io.jalon.dossier.HolderRules.Misfit;
import io.jalon.dossier.IntervenantKind;
import io.jalon.dossier.PeopleNames;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says, wherever a role was to be bound, which templates and actions speak against it (F-97). */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class HolderRefusals {

  private final MessageSource messages;
  private final PeopleNames people;

  HolderRefusals(MessageSource messages, PeopleNames people) {
    this.messages = messages;
    this.people = people;
  }

  @ExceptionHandler
  ProblemDetail refused(HolderRefused refused, Locale locale) {
    var problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    problem.setTitle(text("holder.refused.title", locale));
    problem.setDetail(
        text(
            "holder.refused",
            locale,
            people.now().role(refused.roleId()),
            kind(refused.kind(), locale),
            refused.misfits().stream()
                .map(misfit -> said(misfit, locale))
                .collect(Collectors.joining(" "))));
    problem.setProperty("code", "holder.refused");
    problem.setProperty("templates", refused.misfits());
    return problem;
  }

  private String said(Misfit misfit, Locale locale) {
    return text(
        misfit.actions().isEmpty() ? "holder.refused.idle" : "holder.refused.template",
        locale,
        misfit.name(),
        misfit.version(),
        kind(misfit.wanted(), locale),
        misfit.titles().stream()
            .map(title -> text("holder.refused.action", locale, title))
            .collect(Collectors.joining(", ")));
  }

  private String kind(IntervenantKind kind, Locale locale) {
    return text("intervenant.kind." + kind, locale);
  }

  private String text(String code, Locale locale, Object... values) {
    return messages.getMessage(code, values, locale);
  }
}
