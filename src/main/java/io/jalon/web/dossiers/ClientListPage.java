package io.jalon.web.dossiers;

import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.Readers;
import io.jalon.web.dossiers.ClientQuery.Wanted;
import io.jalon.web.dossiers.ClientQuery.Which;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The clients: all, those with a sequence under way, those with late work; for a spreadsheet too.
 */
@Controller
@PreAuthorize("hasAuthority('view')")
class ClientListPage {

  private static final int PAGE = 50;
  private static final int LONGEST = 100;

  private final ClientQuery query;
  private final Readers readers;

  ClientListPage(ClientQuery query, Readers readers) {
    this.query = query;
    this.readers = readers;
  }

  /**
   * What is asked.
   *
   * @param q what words begin with
   * @param liste which of them: {@code cours}, {@code retard}, else all
   */
  record Asked(@Nullable String q, @Nullable String liste) {

    private String part() {
      var text = q == null ? "" : q;
      return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private Wanted wanted(Reader reader) {
      return new Wanted(part(), Which.of(liste), reader.instant());
    }
  }

  /** A page of them. */
  @GetMapping("/clients")
  String list(
      Asked asked,
      @RequestParam(name = "apres", required = false) @Nullable String after,
      @RequestParam(name = "id", defaultValue = "") String id,
      Locale locale,
      Model model) {
    var reader = readers.of(locale);
    var found = query.page(asked.wanted(reader), after, id, PAGE + 1);
    var shown = found.stream().limit(PAGE).toList();
    model.addAttribute("q", asked.part());
    model.addAttribute("which", Which.of(asked.liste()).address());
    model.addAttribute("tabs", Stream.of(Which.values()).map(Which::address).toList());
    model.addAttribute("rows", shown.stream().map(line -> row(line, reader)).toList());
    model.addAttribute("more", found.size() > PAGE ? shown.get(PAGE - 1) : null);
    return "clients";
  }

  /** The same for a spreadsheet: at most 10,000 clients; no cell is a formula. */
  @GetMapping("/clients.csv")
  ResponseEntity<byte[]> csv(Asked asked, Locale locale) {
    var reader = readers.of(locale);
    var found = query.page(asked.wanted(reader), null, "", ListCsv.MOST);
    return ListCsv.file(
        "clients.csv",
        ListCsv.write(
            Stream.of(reader.text("clients.csv.head").split(";")),
            found.stream().map(line -> cells(line, reader))));
  }

  private static Stream<@Nullable String> cells(ClientQuery.Line line, Reader reader) {
    return Stream.of(
        line.reference(),
        line.name(),
        kind(line, reader),
        line.email(),
        line.address(),
        String.valueOf(line.dossiers()),
        line.balance() == null ? null : reader.plain(line.balance()));
  }

  private static Row row(ClientQuery.Line line, Reader reader) {
    return new Row(
        line.reference(),
        line.name(),
        kind(line, reader),
        line.email(),
        line.dossiers(),
        line.balance() == null ? null : reader.money(line.balance()));
  }

  private static String kind(ClientQuery.Line line, Reader reader) {
    return reader.text("client.kind." + line.kind());
  }

  /** A client in the list. */
  public record Row(
      String reference,
      String name,
      String kind,
      @Nullable String email,
      long dossiers,
      @Nullable String balance) {}
}
