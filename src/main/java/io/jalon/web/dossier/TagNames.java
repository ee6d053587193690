package io.jalon.web.dossier;

import io.jalon.dossier.Clients;
import io.jalon.dossier.Dossiers;
import io.jalon.message.FactLabels;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * What stands on a dossier for the tags that titles keep in brackets, e.g. {@code [client.nom]}.
 */
@Component
public class TagNames {

  private static final Pattern TAG =
      Pattern.compile("\\[((?:dossier|client|repere|intervenant)\\.[a-z0-9_.]+)]");

  private final Dossiers dossiers;
  private final Clients clients;
  private final FactLabels labels;

  TagNames(Dossiers dossiers, Clients clients, FactLabels labels) {
    this.dossiers = dossiers;
    this.clients = clients;
    this.labels = labels;
  }

  private record Of(String dossierId) {}

  /** The names of a dossier and its client, by path. */
  public Map<String, String> of(String dossierId, Reader reader) {
    return reader.once(new Of(dossierId), () -> lookUp(dossierId));
  }

  private Map<String, String> lookUp(String dossierId) {
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

  /** A title with the names of its dossier; what else it names stands in brackets by its label. */
  public String fill(String title, String dossierId, Reader reader) {
    return title.indexOf('[') < 0
        ? title
        : TAG.matcher(title)
            .replaceAll(tag -> Matcher.quoteReplacement(named(tag.group(1), dossierId, reader)));
  }

  private String named(String path, String dossierId, Reader reader) {
    return Optional.ofNullable(of(dossierId, reader).get(path))
        .orElseGet(() -> bracketed(path, reader));
  }

  /** What the office calls a fact, in brackets where its value would stand. */
  public String bracketed(String path, Reader reader) {
    var label = label(path, reader);
    var ours = path.startsWith("dossier.") || path.startsWith("client.");
    return "[" + (ours ? StringUtils.uncapitalize(label) : label) + "]";
  }

  /** What the office calls a fact. */
  public String label(String path, Reader reader) {
    var declared = reader.once(FactLabels.class, () -> labels.all(reader.locale()));
    return labels.of(path, declared, reader.locale());
  }
}
