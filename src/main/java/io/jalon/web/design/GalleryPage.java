package io.jalon.web.design;

import io.jalon.template.Diagrams;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.Readers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The shipped sequences, each with its steps and diagram, to be copied as a draft. */
@Controller
@RequestMapping("/parametres/sequences/galerie")
@PreAuthorize("hasAuthority('design')")
class GalleryPage {

  private static final MediaType YAML = new MediaType("text", "yaml", StandardCharsets.UTF_8);

  private final Gallery gallery;
  private final Diagrams diagrams;
  private final Readers readers;
  private final OfficeWords office;

  GalleryPage(Gallery gallery, Diagrams diagrams, Readers readers, OfficeWords office) {
    this.gallery = gallery;
    this.diagrams = diagrams;
    this.readers = readers;
    this.office = office;
  }

  /** A shipped sequence as a card. */
  public record Card(String id, String name, String situation, String about, List<String> steps) {

    static Card of(Gallery.Shipped shipped, Reader reader) {
      var template = shipped.template();
      return new Card(
          template.id(),
          template.name(),
          reader.label("situation.", template.situation()),
          shipped.about(),
          template.steps().stream().map(step -> step.name()).toList());
    }
  }

  /** A step or an end, told. */
  public record Part(String name, List<String> sentences) {

    static Part of(Drafts.Told told) {
      return new Part(told.name(), told.sentences().stream().map(Sentence::plain).toList());
    }
  }

  @GetMapping
  String list(Locale locale, Model model) {
    var reader = readers.of(locale);
    var cards = gallery.all().stream().map(shipped -> Card.of(shipped, reader)).toList();
    model.addAttribute("cards", cards);
    return "design-gallery";
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, Locale locale, Model model) {
    var shipped = find(id);
    var reader = readers.of(locale);
    var told = new Telling(shipped.template(), reader, office);
    model.addAttribute("card", Card.of(shipped, reader));
    model.addAttribute("steps", told.all().stream().map(Part::of).toList());
    return "design-gallery-one";
  }

  /** Its diagram. */
  @GetMapping("/{id}/plan")
  ResponseEntity<String> plan(@PathVariable String id) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .body(diagrams.overview(find(id).template()));
  }

  /** Its text, for the copy. */
  @GetMapping("/{id}/texte")
  ResponseEntity<String> source(@PathVariable String id) {
    return ResponseEntity.ok().contentType(YAML).body(find(id).source());
  }

  private Gallery.Shipped find(String id) {
    return gallery
        .find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "template.unknown"));
  }
}
