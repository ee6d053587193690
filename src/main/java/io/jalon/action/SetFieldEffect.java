package io.jalon.action;

import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.DossierField;
import io.jalon.dossier.RepereKind;
import io.jalon.expression.Feel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets a repère or an attribute of the dossier to a computed value (F-121). */
@Component
class SetFieldEffect implements Effect {

  private static final int MOST_DECIMALS = 6;

  private final Feel feel;
  private final OfficeTime time;
  private final DossierData data;

  SetFieldEffect(Feel feel, OfficeTime time, DossierData data) {
    this.feel = feel;
    this.time = time;
    this.data = data;
  }

  @Override
  public String kind() {
    return "set-field";
  }

  /** A value that the field cannot have is thrown: somebody has to look at it. */
  @Override
  public Outcome run(ActionContext context) {
    var field = context.setting("jalon.field");
    var value = feel.value(context.setting("jalon.value"), context.facts());
    if (field.startsWith("repere.")) {
      var repere = field.substring("repere.".length());
      data.setRepere(context, repere, written(data.repere(repere).kind(), value));
    } else {
      var attribute = attribute(field);
      data.setAttribute(context, attribute, written(attribute.kind(), value));
    }
    return Outcome.DONE;
  }

  private static DossierField attribute(String field) {
    return DossierField.named(field.replaceFirst("^dossier\\.", ""))
        .orElseThrow(() -> new IllegalStateException("no such field: " + field));
  }

  private @Nullable String written(RepereKind kind, @Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number(kind, number);
    }
    if (value instanceof Instant instant && kind == RepereKind.DATE) {
      return time.day(instant).toString();
    }
    return value == null ? null : value.toString();
  }

  /** Amounts have two decimals, halves rounded up; numbers six at most. */
  private static String number(RepereKind kind, BigDecimal number) {
    if (kind == RepereKind.MONEY) {
      return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
    var shorter =
        number.scale() > MOST_DECIMALS
            ? number.setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
            : number;
    return shorter.toPlainString();
  }
}
