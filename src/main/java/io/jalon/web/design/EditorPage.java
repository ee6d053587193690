package io.jalon.web.design;

import io.jalon.dossier.RepereKind;
import io.jalon.web.dossier.Readers;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Where a sequence is designed. Its draft is kept and published through the REST interface. */
@Controller
@RequestMapping("/parametres/sequences")
@PreAuthorize("hasAuthority('design')")
class EditorPage {

  private final SequenceRows rows;
  private final Readers readers;
  private final Drafts drafts;
  private final EditorWords words;

  EditorPage(SequenceRows rows, Readers readers, Drafts drafts, EditorWords words) {
    this.rows = rows;
    this.readers = readers;
    this.drafts = drafts;
    this.words = words;
  }

  @GetMapping("/nouvelle")
  String wizard(Locale locale, Model model) {
    var person = readers.of(locale);
    model.addAttribute(
        "sequences", rows.all().stream().map(row -> SequenceRow.of(row, null, person)).toList());
    return "design-new";
  }

  /** Where a template that was made in another office is taken. */
  @GetMapping("/import")
  String imported(Locale locale, Model model) {
    wizard(locale, model);
    model.addAttribute("kinds", RepereKind.values());
    return "design-import";
  }

  @GetMapping("/{id}/editeur")
  String editor(@PathVariable String id, Locale locale, Model model) {
    var row = rows.one(id);
    if (row == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "template.unknown");
    }
    model.addAttribute(
        "sequence", SequenceRow.of(row, rows.underWay().get(id), readers.of(locale)));
    model.addAttribute("office", words.of(readers.of(locale)));
    return "design-editor";
  }

  /** Reads a draft as it is written or as it was put together, and keeps nothing of it. */
  @PostMapping("/lecture")
  @ResponseBody
  Drafts.Read read(@RequestBody Written written, Locale locale) {
    var tree = written.tree();
    if (tree == null && written.source() == null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "template.draft_broken");
    }
    var before = written.source() == null ? "" : written.source();
    var source = tree == null ? before : drafts.write(tree, before);
    return drafts.read(source, readers.of(locale));
  }

  /** What one text of a draft says otherwise than another, as a part of the page. */
  @PostMapping("/comparaison")
  String compare(@RequestBody Compared compared, Locale locale, Model model) {
    model.addAttribute(
        "changes", drafts.changes(compared.before(), compared.after(), readers.of(locale)));
    return "design-changes";
  }

  /** Two texts of a draft. */
  record Compared(String before, String after) {}

  /** A draft as YAML; or as its parts, with the YAML that they were made from. */
  record Written(@Nullable String source, @Nullable Map<String, Object> tree) {}
}
