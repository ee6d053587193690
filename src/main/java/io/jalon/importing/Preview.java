package io.jalon.importing;

import io.jalon.importing.LineRows.Previewed;
import io.jalon.importing.line.LineImports;
import io.jalon.importing.line.LineRefused;
import io.jalon.importing.line.LineValues;
import io.jalon.importing.reading.Table.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what each line of a file would do as things stand. */
@Component
class Preview {

  private final LineImports kinds;

  Preview(LineImports kinds) {
    this.kinds = kinds;
  }

  /** What the lines would do, in the order of the file. */
  List<Previewed> of(ImportFile file, List<Row> rows) {
    var first = new HashMap<String, Integer>();
    return rows.stream().map(row -> line(file, row, first)).toList();
  }

  private Previewed line(ImportFile file, Row row, Map<String, Integer> first) {
    @Nullable String subject = null;
    try {
      var values = LineValues.of(file, row.cells());
      subject = kinds.subject(file.kind(), values);
      var before = first.putIfAbsent(subject, row.number());
      if (before != null) {
        throw new LineRefused(Reason.of("twice", Integer.toString(before)));
      }
      var plan = kinds.plan(file.kind(), values);
      var line = line(row, plan.result(), null, plan.target());
      return new Previewed(line, subject, plan.dossierId());
    } catch (LineRefused refused) {
      return new Previewed(line(row, LineResult.REFUSED, refused.reason(), null), subject, null);
    }
  }

  private static ImportLine line(
      Row row, LineResult result, @Nullable Reason reason, @Nullable String target) {
    return new ImportLine(row.number(), row.cells(), result, false, reason, target, null);
  }
}
