package io.jalon.web.dossiers;

import io.jalon.dossier.Repere;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.RepereText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in the columns of a dossier's repères.
 *
 * @param columns those that have a column
 * @param stored the values of the dossier, as they are stored, by the repère's id
 */
record RepereCells(List<Repere> columns, Map<String, String> stored) {

  private interface Text {
    String of(Repere repere, Object value, Reader reader);
  }

  /** By the repère's id, as one reads them. */
  Map<String, String> shown(Reader reader) {
    return written(RepereText::of, reader);
  }

  /** The same, as a spreadsheet reckons with them. */
  Map<String, String> plain(Reader reader) {
    return written(RepereText::plain, reader);
  }

  private Map<String, String> written(Text text, Reader reader) {
    var values = new HashMap<String, String>();
    for (var repere : columns) {
      var content = stored.get(repere.id());
      if (content != null) {
        repere
            .kind()
            .read(content)
            .ifPresent(value -> values.put(repere.id(), text.of(repere, value, reader)));
      }
    }
    return values;
  }
}
