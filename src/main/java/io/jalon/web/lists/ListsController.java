package io.jalon.web.lists;

import io.jalon.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** One's own searches of dossiers, and the columns that one reads, over REST. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAuthority('view')")
@Tag(name = "Listes")
class ListsController {

  private static final String LINE = "[^\\p{Cntrl}\\u2028\\u2029]*";

  private final SavedSearches searches;
  private final ListColumns columns;

  ListsController(SavedSearches searches, ListColumns columns) {
    this.searches = searches;
    this.columns = columns;
  }

  record Named(
      @NotBlank @Size(max = 60) @Pattern(regexp = LINE, message = "{line.format}") String name) {}

  record NewSearch(
      @NotBlank @Size(max = 60) @Pattern(regexp = LINE, message = "{line.format}") String name,
      @Nullable @Pattern(regexp = SearchTerms.A_LIST, message = "{search.list.format}") String list,
      @Nullable @Size(max = 10)
          Map<
                  @Pattern(regexp = SearchTerms.A_NAME, message = "{search.term.format}") String,
                  @NotNull @Size(max = 150) @Pattern(regexp = LINE, message = "{line.format}")
                  String>
              terms) {

    SearchTerms asked() {
      return SearchTerms.of(list == null ? "" : list, terms == null ? Map.of() : terms);
    }
  }

  record Columns(@Nullable @Size(max = 100) List<@NotBlank @Size(max = 80) String> columns) {}

  @GetMapping("/searches")
  @Operation(summary = "Mes recherches enregistrées")
  ResponseEntity<List<SavedSearch>> mine(Principal who, @ParameterObject @Valid Page page) {
    return page.of(searches.of(who.getName()), SavedSearch::id);
  }

  @PostMapping("/searches")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Enregistre une recherche de dossiers, que la liste montre avec son nombre")
  SavedSearch save(@RequestBody @Valid NewSearch search, Principal who) {
    try {
      return searches
          .add(who.getName(), search.name().strip(), search.asked())
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "search.many"));
    } catch (DuplicateKeyException taken) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "search.taken", taken);
    }
  }

  @PutMapping("/searches/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Renomme une de mes recherches")
  void rename(@PathVariable String id, @RequestBody @Valid Named to, Principal who) {
    try {
      known(searches.rename(who.getName(), id, to.name().strip()));
    } catch (DuplicateKeyException taken) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "search.taken", taken);
    }
  }

  @DeleteMapping("/searches/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Supprime une de mes recherches")
  void remove(@PathVariable String id, Principal who) {
    known(searches.remove(who.getName(), id));
  }

  private static void known(boolean there) {
    if (!there) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "search.unknown");
    }
  }

  @GetMapping("/columns")
  @Operation(summary = "Les colonnes de la liste des dossiers que je lis")
  Columns columns(Principal who) {
    return new Columns(columns.of(who.getName()));
  }

  @PutMapping("/columns")
  @Operation(summary = "Choisit les colonnes de la liste des dossiers, repères de l’office compris")
  Columns choose(@RequestBody @Valid Columns wanted, Principal who) {
    var chosen = wanted.columns() == null ? List.<String>of() : wanted.columns();
    if (!columns.all().containsAll(chosen)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "columns.unknown");
    }
    return new Columns(
        columns
            .choose(who.getName(), chosen)
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "columns.many")));
  }
}
