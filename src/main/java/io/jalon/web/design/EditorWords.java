package io.jalon.web.design;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalon.web.dossier.Reader;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All that a designer chooses from, as the editor's scripts read it. */
@Component
class EditorWords {

  private final OfficeWords office;
  private final CalledWords called;
  private final FactWords facts;
  private final SequenceRows rows;
  private final ObjectMapper json;

  EditorWords(
      OfficeWords office,
      CalledWords called,
      FactWords facts,
      SequenceRows rows,
      ObjectMapper json) {
    this.office = office;
    this.called = called;
    this.facts = facts;
    this.rows = rows;
    this.json = json;
  }

  /** The office's lists, what is known of a dossier, other sequences and their events. */
  String of(Reader person) {
    var sequences = rows.all();
    try {
      return json.writeValueAsString(
          Map.of(
              "roles",
              office.roles(),
              "reperes",
              office.reperes(),
              "closings",
              office.closings().stream()
                  .map(one -> new CalledWords.Named(one.id(), one.label()))
                  .toList(),
              "facts",
              facts.all(office.repereLabels(), office.roleLabels(), person),
              "events",
              called.events(sequences),
              "sequences",
              called.sequences(sequences)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
