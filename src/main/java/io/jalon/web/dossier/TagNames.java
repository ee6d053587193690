package io.jalon.web.dossier;

import io.jalon.message.DossierNames;
import io.jalon.message.FactLabels;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What stands on a dossier for the tags that titles keep in brackets, e.g. {@code [client.nom]}.
 */
@Component
public class TagNames {

  private static final Pattern TAG =
      Pattern.compile("\\[((?:dossier|client|repere|intervenant)\\.[a-z0-9_.]+)]");

  private final DossierNames names;
  private final FactLabels labels;

  TagNames(DossierNames names, FactLabels labels) {
    this.names = names;
    this.labels = labels;
  }

  private record Of(String dossierId) {}

  /** The names of a dossier and its client, by path. */
  public Map<String, String> of(String dossierId, Reader reader) {
    return reader.once(new Of(dossierId), () -> names.of(dossierId));
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
    return DossierNames.bracketed(path, label(path, reader));
  }

  /** What the office calls a fact. */
  public String label(String path, Reader reader) {
    var declared = reader.once(FactLabels.class, () -> labels.all(reader.locale()));
    return labels.of(path, declared, reader.locale());
  }
}
