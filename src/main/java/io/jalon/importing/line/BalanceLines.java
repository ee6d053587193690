package io.jalon.importing.line;

import io.jalon.dossier.DossierField;
import io.jalon.dossier.DossierFields;
import io.jalon.dossier.Dossiers;
import io.jalon.importing.ImportKind;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is still owed on dossiers, as the accounts say. */
@Component
class BalanceLines implements LineImport {

  private static final String BALANCE = "balance";

  private final Dossiers dossiers;
  private final DossierFields fields;

  BalanceLines(Dossiers dossiers, DossierFields fields) {
    this.dossiers = dossiers;
    this.fields = fields;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.BALANCES;
  }

  @Override
  public String subject(LineValues line) {
    return line.wanted("dossier", line::reference);
  }

  @Override
  public Plan plan(LineValues line) {
    var dossier = DossierLines.wanted(dossiers, line);
    var balance = line.amount(BALANCE).orElseThrow(() -> line.refused(BALANCE, "missing", BALANCE));
    if (balance.equals(dossier.balance())) {
      return Plan.unchanged(dossier.id(), dossier.id());
    }
    return Plan.update(dossier.id(), dossier.id(), () -> set(dossier.id(), balance));
  }

  private Effect set(String dossierId, BigDecimal balance) {
    var before = dossiers.lock(dossierId).orElseThrow(Overtaken::new).balance();
    fields.set(null, dossierId, DossierField.SOLDE, balance.toPlainString());
    return Effect.changed(dossierId, dossierId, value(before), value(balance));
  }

  @Override
  public void undo(Effect effect, boolean made) {
    var dossier = dossiers.lock(effect.target());
    dossier.ifPresent(
        now -> {
          var restored = effect.takenFrom(value(now.balance()));
          fields.set(null, now.id(), DossierField.SOLDE, restored.get(BALANCE));
        });
  }

  private static Map<String, @Nullable String> value(@Nullable BigDecimal balance) {
    return Collections.singletonMap(BALANCE, balance == null ? null : balance.toPlainString());
  }
}
