package io.jalon.web.dossier;

import io.jalon.dossier.Repere;
import io.jalon.dossier.Reperes;
import io.jalon.dossier.Role;
import io.jalon.dossier.Roles;
import io.jalon.message.FactLabels;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What diagrams call the facts that the office has declared, in place of their tags. */
@Component
public class DiagramWords {

  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());
  private static final List<String> BEFORE_REPERES = List.of("avant ", "après ", "à ");
  private static final List<String> BEFORE_ROLES =
      List.of("Alerter\u00a0: ", "Rappeler\u00a0: ", "Notifier\u00a0: ");

  private final FactLabels labels;
  private final Reperes reperes;
  private final Roles roles;

  DiagramWords(FactLabels labels, Reperes reperes, Roles roles) {
    this.labels = labels;
    this.reperes = reperes;
    this.roles = roles;
  }

  /** The labels, by path; looked up only by a page that has a diagram. */
  public Map<String, String> of(Locale locale) {
    return labels.all(locale);
  }

  /**
   * What stands in a compiled model for the repères and roles that it makes of their ids, {@code
   * après date commandement}, and in its place what the office calls them; the longest first,
   * because one may begin as another does.
   */
  public Map<String, String> said() {
    var known = new TreeMap<String, String>(LONGEST_FIRST);
    for (Repere repere : reperes.definitions()) {
      put(known, BEFORE_REPERES, repere.id(), repere.label());
    }
    for (Role role : roles.list()) {
      put(known, BEFORE_ROLES, role.id(), role.label());
    }
    return known;
  }

  private static void put(Map<String, String> known, List<String> before, String id, String label) {
    before.forEach(one -> known.put(one + id.replace('_', ' '), one + label));
  }
}
