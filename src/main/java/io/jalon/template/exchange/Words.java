package io.jalon.template.exchange;

import io.jalon.template.Nearest;
import io.jalon.template.Office;
import io.jalon.template.OfficeWord;
import io.jalon.template.Slug;
import io.jalon.template.exchange.Incoming.Proposed;
import io.jalon.template.exchange.Incoming.Word;
import io.jalon.template.exchange.Turn.Place;
import io.jalon.template.exchange.Uses.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what a file names, beside what the office has. */
final class Words {

  private final Office office;

  Words(Office office) {
    this.office = office;
  }

  /**
   * Every name of a file.
   *
   * @param own the name of the file's sequence: what calls itself needs no other
   */
  List<Word> of(Uses uses, String own) {
    return uses.names().stream()
        .filter(one -> one.kind() != OfficeWord.SEQUENCE || !one.name().equals(own))
        .map(one -> word(one, uses.at(one)))
        .toList();
  }

  private Word word(Named named, List<Place> places) {
    var known = office.words(named.kind());
    var label = known.get(named.name());
    return new Word(
        named.kind(),
        named.name(),
        places.size(),
        places.stream().map(Place::path).toList(),
        label,
        label == null ? nearest(named.name(), known) : null,
        label == null ? proposed(named, places) : null);
  }

  /** By its name, or by what it is called. */
  private static @Nullable String nearest(String name, Map<String, String> known) {
    var words = new HashMap<String, String>();
    known.forEach((id, label) -> words.putIfAbsent(Slug.of(label), id));
    known.keySet().forEach(id -> words.put(id, id));
    return Nearest.close(name, words.keySet()).map(words::get).orElse(null);
  }

  private static @Nullable Proposed proposed(Named named, List<Place> places) {
    if (!named.kind().addable()) {
      return null;
    }
    var words = named.name().replace('_', ' ').strip();
    var label = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    if (named.kind() == OfficeWord.ROLE) {
      return new Proposed(label, null, List.of());
    }
    var guess = Guess.of(named.name(), places);
    return new Proposed(label, guess.type(), guess.results());
  }
}
