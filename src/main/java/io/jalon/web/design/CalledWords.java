package io.jalon.web.design;

import io.jalon.template.SequenceTemplate;
import io.jalon.template.Templates;
import io.jalon.web.design.SequenceRows.Summary;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the sequences in service offer to another: how they end, and the events that they await. */
@Component
class CalledWords {

  /** The one that Jalon delivers itself, when a payment is imported. */
  private static final String PAYMENT = "payment_received";

  private final Templates templates;

  CalledWords(Templates templates) {
    this.templates = templates;
  }

  /** Another sequence that can be launched or switched to, with its ends. */
  record Called(String id, String label, List<Named> ends) {}

  /** A word of a template and what people call it. */
  record Named(String id, String label) {}

  /** Every sequence; without ends those of which no version is in service. */
  List<Called> sequences(List<Summary> all) {
    return all.stream()
        .map(row -> new Called(row.id(), row.name(), in(row).flatMap(CalledWords::ends).toList()))
        .toList();
  }

  private static Stream<Named> ends(SequenceTemplate template) {
    return template.ends().stream().map(end -> new Named(end.id(), end.label()));
  }

  /** The events that the sequences in service await. */
  List<String> events(List<Summary> all) {
    var events = new TreeSet<String>();
    all.stream().flatMap(this::in).flatMap(SequenceTemplate::awaitedEvents).forEach(events::add);
    events.remove(PAYMENT);
    return Stream.concat(Stream.of(PAYMENT), events.stream()).toList();
  }

  /** Its version in service. */
  private Stream<SequenceTemplate> in(Summary row) {
    var number = row.number();
    return number == null ? Stream.empty() : Stream.of(templates.template(row.id(), number));
  }
}
