package io.jalon.web.design;

import io.jalon.rest.EntityTags;
import io.jalon.template.Templates;
import io.jalon.web.design.Editors.Editor;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.Readers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Those who edit one draft at the same time see each other, and what the others have saved. */
@RestController
@RequestMapping("/parametres/sequences/{id}/presence")
@PreAuthorize("hasAuthority('design')")
class EditorsPage {

  private final Editors editors;
  private final SequenceRows rows;
  private final Templates templates;
  private final EntityTags tags;
  private final Readers readers;

  EditorsPage(
      Editors editors, SequenceRows rows, Templates templates, EntityTags tags, Readers readers) {
    this.editors = editors;
    this.rows = rows;
    this.templates = templates;
    this.tags = tags;
    this.readers = readers;
  }

  /** Says that a tab still has the draft open, and hears who else has, and what is saved. */
  @PostMapping
  Company here(
      @PathVariable String id, @Valid @RequestBody Here here, Principal who, Locale locale) {
    var row = rows.one(id);
    if (row == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "template.unknown");
    }
    editors.note(id, here.tab(), new Editor(who.getName(), here.place()));
    var person = readers.of(locale);
    var others =
        editors.beside(id, here.tab()).stream()
            .map(one -> new Other(name(one, who, person), one.place()))
            .toList();
    var by = row.draftAt() == null ? row.publishedBy() : row.draftBy();
    return new Company(
        others,
        tag(id, row.number()),
        row.number(),
        by == null || by.equals(who.getName()) ? "" : person.account(by));
  }

  /** The tag of the draft; without one, that of the version which the editors show. */
  private String tag(String id, @Nullable Integer number) {
    return templates
        .draft(id)
        .map(tags::of)
        .orElseGet(() -> number == null ? tags.of("") : EntityTags.ofVersion(number));
  }

  /** Says that a tab has closed the draft. */
  @DeleteMapping("/{tab}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void gone(@PathVariable String id, @PathVariable String tab) {
    editors.leave(id, tab);
  }

  private static String name(Editor editor, Principal who, Reader person) {
    return editor.account().equals(who.getName()) ? "" : person.account(editor.account());
  }

  /** A tab in which the draft is open, and the place that it shows. */
  record Here(
      @NotNull @Pattern(regexp = "[0-9a-f-]{1,36}") String tab,
      @NotNull @Pattern(regexp = "[a-z0-9_]{0,60}") String place) {}

  /** Somebody else, by name; without a name it is the same person in another tab. */
  record Other(String name, String place) {}

  /**
   * Who else is there, and what is saved.
   *
   * @param tag of the draft
   * @param number the version in service, or {@code null}
   * @param by who saved the draft or published it last; empty when it was oneself
   */
  record Company(List<Other> others, String tag, @Nullable Integer number, String by) {}
}
