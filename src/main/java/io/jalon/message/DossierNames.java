package io.jalon.message;

import io.jalon.dossier.Clients;
import io.jalon.dossier.Dossiers;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What stands in the place of the tags of a title, before the title is written for a dossier. */
@Component
public class DossierNames {

  private static final Pattern TAG = Pattern.compile("\\$\\{([a-z][a-z0-9_.]*)[^{}]*}");

  private final Dossiers dossiers;
  private final Clients clients;
  private final FactLabels labels;

  DossierNames(Dossiers dossiers, Clients clients, FactLabels labels) {
    this.dossiers = dossiers;
    this.clients = clients;
    this.labels = labels;
  }

  /** The names of a dossier and its client, by path. */
  public Map<String, String> of(String dossierId) {
    var known = new HashMap<String, String>();
    dossiers
        .find(dossierId)
        .ifPresent(
            dossier -> {
              known.put("dossier.reference", dossier.reference());
              clients
                  .find(dossier.clientId())
                  .ifPresent(
                      client -> {
                        known.put("client.nom", client.name());
                        known.put("client.reference", client.reference());
                      });
            });
    return known;
  }

  /** A title of a template with these names; what else it names stands in brackets by its label. */
  public String fill(String title, Map<String, String> names, Locale locale) {
    if (title.indexOf('$') < 0) {
      return title;
    }
    var declared = labels.all(locale);
    return TAG.matcher(title)
        .replaceAll(
            tag ->
                Matcher.quoteReplacement(
                    Optional.ofNullable(names.get(tag.group(1)))
                        .orElseGet(
                            () ->
                                bracketed(
                                    tag.group(1), labels.of(tag.group(1), declared, locale)))));
  }

  /**
   * What the office calls a fact, in brackets where its value would stand.
   *
   * @param path the fact
   * @param label what it is called
   */
  public static String bracketed(String path, String label) {
    var ours = path.startsWith("dossier.") || path.startsWith("client.");
    return "[" + (ours ? StringUtils.uncapitalize(label) : label) + "]";
  }
}
