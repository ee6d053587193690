package io.jalon.template.grammar;

import io.jalon.template.ActionKind.SetField;
import io.jalon.template.yaml.YamlOut;

/**
 * {@code set-field: { field, value }}: a repère or an attribute of the dossier, and a FEEL value.
 */
final class SetFieldGrammar implements KindGrammar<SetField> {

  @Override
  public String key() {
    return "set-field";
  }

  @Override
  public Class<SetField> kind() {
    return SetField.class;
  }

  @Override
  public SetField read(Fields action) {
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

  @Override
  public Object write(SetField kind) {
    return YamlOut.braces().and("field", kind.field()).and("value", kind.value());
  }
}
