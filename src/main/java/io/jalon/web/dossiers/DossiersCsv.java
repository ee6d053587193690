package io.jalon.web.dossiers;

import io.jalon.dossier.Label;
import io.jalon.dossier.Repere;
import io.jalon.web.dossier.Reader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dossiers for a spreadsheet, which reckons with their dates and their amounts. */
final class DossiersCsv {

  private DossiersCsv() {}

  /** The columns that always stand there, then the repères that somebody reads. */
  static byte[] write(List<DossierRows.Row> rows, List<Repere> reperes, Reader reader) {
    return ListCsv.write(
        Stream.concat(
            Stream.of(reader.text("dossiers.csv.head").split(";")),
            reperes.stream().map(Repere::label)),
        rows.stream()
            .map(
                row ->
                    Stream.concat(
                        cells(row),
                        reperes.stream().map(one -> row.plain().reperes().get(one.id())))));
  }

  private static Stream<@Nullable String> cells(DossierRows.Row row) {
    return Stream.of(
        row.reference(),
        row.client(),
        row.type(),
        row.status(),
        row.sequences(),
        row.next(),
        row.holder(),
        row.plain().due(),
        row.plain().balance(),
        row.owner(),
        row.step(),
        row.labels().stream().map(Label::name).collect(Collectors.joining(", ")));
  }
}
