package io.jalon.message;

import io.jalon.dossier.Repere;
import io.jalon.dossier.Reperes;
import io.jalon.dossier.Role;
import io.jalon.dossier.Roles;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people call the facts that messages are written with. */
@Component
public class FactLabels {

  private final Reperes reperes;
  private final Roles roles;
  private final MessageSource messages;

  FactLabels(Reperes reperes, Roles roles, MessageSource messages) {
    this.reperes = reperes;
    this.roles = roles;
    this.messages = messages;
  }

  /** The names of all that the office has declared, by path, for a reader of this language. */
  public Map<String, String> all(Locale locale) {
    var names = new HashMap<String, String>();
    for (Repere repere : reperes.definitions()) {
      names.put("repere." + repere.id(), repere.label());
    }
    for (Role role : roles.list()) {
      names.put("intervenant." + role.id() + ".nom", role.label());
      names.put(
          "intervenant." + role.id() + ".courriel",
          messages.getMessage("fact.courriel", new Object[] {role.label()}, locale));
    }
    return names;
  }

  /** What a fact is called; its path when nobody has named it. */
  public String of(String path, Map<String, String> declared, Locale locale) {
    var name = declared.get(path);
    return name != null
        ? name
        : String.valueOf(messages.getMessage("fact." + path, null, path, locale));
  }

  /** What a fact said; in words when it said nothing. */
  public String said(String value, Locale locale) {
    return value.isEmpty() ? messages.getMessage("fact.empty", null, locale) : value;
  }
}
