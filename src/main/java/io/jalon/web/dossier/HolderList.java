package io.jalon.web.dossier;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Holding;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.Scope;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who acts on a dossier, function by function. */
@Component
class HolderList {

  private final Holdings holdings;

  HolderList(Holdings holdings) {
    this.holdings = holdings;
  }

  /** The functions of its sequences under way, held or not, then the others that somebody holds. */
  List<Row> of(Dossier dossier) {
    var needed = holdings.used(dossier);
    return holdings.on(dossier).stream()
        .filter(one -> !one.holders().isEmpty() || needed.contains(one.role().id()))
        .sorted(Comparator.comparing(one -> !needed.contains(one.role().id())))
        .map(HolderList::row)
        .toList();
  }

  private static Row row(Holding holding) {
    return new Row(
        holding.role().label(),
        holding.holders().stream().map(HolderList::holder).toList(),
        holding.from() == Scope.Kind.DOSSIER);
  }

  private static Holder holder(Intervenant intervenant) {
    return new Holder(intervenant.name(), intervenant.kind().name());
  }

  /**
   * One function.
   *
   * @param own whether it is bound on the dossier, over the client
   */
  public record Row(String role, List<Holder> holders, boolean own) {}

  /**
   * Who holds it.
   *
   * @param kind {@code INTERNAL}, {@code PARTNER} or {@code CONTACT}
   */
  public record Holder(String name, String kind) {}
}
