package io.jalon.template.grammar;

import io.jalon.template.ActionKind;
import io.jalon.template.ActionKind.SetField;

/**
 * {@code set-field: { field, value }}: a repère or an attribute of the dossier, and a FEEL value.
 */
final class SetFieldGrammar implements KindGrammar {

  @Override
  public String key() {
    return "set-field";
  }

  @Override
  public Class<? extends ActionKind> kind() {
    return SetField.class;
  }

  @Override
  public ActionKind read(Fields action) {
    var setting = action.fields(key());
    setting.allow("field", "value");
    return new SetField(field(setting), setting.text("value", TextKind.CONDITION));
  }

  private static String field(Fields setting) {
    var field = setting.text("field", TextKind.FIELD);
    if (!field.isEmpty() && !DossierFields.repere(field) && !DossierFields.attribute(field)) {
      setting.error("field.unknown", "field", field, DossierFields.attributes());
    }
    return field;
  }
}
