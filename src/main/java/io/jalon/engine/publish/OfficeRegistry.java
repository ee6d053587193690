package io.jalon.engine.publish;

import io.jalon.calendar.Closing;
import io.jalon.calendar.Closings;
import io.jalon.dossier.Repere;
import io.jalon.dossier.RepereKind;
import io.jalon.dossier.RepereRefused;
import io.jalon.dossier.Reperes;
import io.jalon.dossier.Role;
import io.jalon.dossier.Roles;
import io.jalon.outbox.Secrets;
import io.jalon.template.Office;
import io.jalon.template.OfficeWord;
import io.jalon.template.TemplateSummary;
import io.jalon.template.Templates;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The office's registries, as templates that come from elsewhere are held against them. */
@Component
class OfficeRegistry implements Office {

  private final Roles roles;
  private final Reperes reperes;
  private final Closings closings;
  private final Secrets secrets;
  private final Templates templates;

  OfficeRegistry(
      Roles roles, Reperes reperes, Closings closings, Secrets secrets, Templates templates) {
    this.roles = roles;
    this.reperes = reperes;
    this.closings = closings;
    this.secrets = secrets;
    this.templates = templates;
  }

  @Override
  public Map<String, String> words(OfficeWord kind) {
    return switch (kind) {
      case ROLE -> named(roles.list(), Role::id, Role::label);
      case REPERE -> named(reperes.definitions(), Repere::id, Repere::label);
      case SEQUENCE -> named(templates.all(), TemplateSummary::id, TemplateSummary::name);
      case PERIOD -> named(closings.all(), Closing::id, Closing::label);
      case SECRET -> named(secrets.names(), Function.identity(), Function.identity());
    };
  }

  private static <T> Map<String, String> named(
      Collection<T> all, Function<T, String> id, Function<T, String> label) {
    return all.stream().collect(Collectors.toMap(id, label));
  }

  @Override
  public void add(NewWord word) {
    if (word.kind() == OfficeWord.ROLE) {
      roles.save(word.name(), word.label());
      return;
    }
    var kind = RepereKind.valueOf(String.valueOf(word.type()));
    try {
      reperes.define(new Repere(word.name(), word.label(), kind, word.results()));
    } catch (RepereRefused refused) {
      throw new NewWordRefused(refused.code(), refused.named(), refused);
    }
  }
}
