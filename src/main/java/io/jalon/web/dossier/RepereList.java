package io.jalon.web.dossier;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Repere;
import io.jalon.dossier.Reperes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The repères of a dossier, those first that its sequence uses. */
@Component
public class RepereList {

  private final Reperes reperes;

  RepereList(Reperes reperes) {
    this.reperes = reperes;
  }

  /** All of them, with a value or without. */
  public List<Row> of(Dossier dossier, Set<String> used, Reader reader) {
    var values = reperes.values(dossier.id());
    return reperes.definitions().stream()
        .map(repere -> row(repere, values.get(repere.id()), used.contains(repere.id()), reader))
        .sorted(Comparator.comparing((Row row) -> !row.used()))
        .toList();
  }

  private static Row row(Repere repere, @Nullable Object value, boolean used, Reader reader) {
    return new Row(
        repere.id(),
        repere.label(),
        repere.kind().name(),
        repere.results(),
        value == null ? null : RepereText.of(repere, value, reader),
        value == null ? "" : entered(value, reader),
        reader.zone().getId(),
        used);
  }

  private static String entered(Object value, Reader reader) {
    return value instanceof Instant instant ? reader.local(instant) : value.toString();
  }

  /**
   * One repère.
   *
   * @param shown its value in words, or {@code null} when it is not set
   * @param value its value as its field has it
   * @param zone in which a time is entered
   * @param used whether the sequence depends on it
   */
  public record Row(
      String id,
      String label,
      String kind,
      List<String> results,
      @Nullable String shown,
      String value,
      String zone,
      boolean used) {}
}
