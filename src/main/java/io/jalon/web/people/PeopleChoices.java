package io.jalon.web.people;

import io.jalon.dossier.Intervenant;
import io.jalon.dossier.IntervenantKind;
import io.jalon.dossier.IntervenantQuery;
import io.jalon.dossier.IntervenantQuery.Wanted;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whom a page offers: the house at once, of the contacts only those who are there already; the
 * others, who are as many as the clients, are found by typing.
 */
@Component
public class PeopleChoices {

  /** How many are found at once. */
  static final int MOST = 20;

  private static final int CONTACTS = 50;

  private final IntervenantQuery query;

  PeopleChoices(IntervenantQuery query) {
    this.query = query;
  }

  /** Those who can be given something on a client: the house and its contacts. */
  public List<Choice> onClient(String clientId) {
    return Stream.concat(
            query.house().stream().filter(Intervenant::active),
            query.contactsOf(clientId, CONTACTS).stream())
        .map(Choice::of)
        .toList();
  }

  /** The house, inactive ones too, and those who were chosen. */
  public List<Choice> house(@Nullable Intervenant... chosen) {
    return Stream.concat(query.house().stream(), Arrays.stream(chosen).filter(Objects::nonNull))
        .distinct()
        .map(Choice::of)
        .toList();
  }

  /**
   * Those whose name or e-mail has words that begin so, one more than are shown if there are more.
   *
   * @param kind only these, or {@code null}
   */
  List<Choice> found(String q, @Nullable IntervenantKind kind, boolean activeOnly) {
    var kinds = kind == null ? EnumSet.noneOf(IntervenantKind.class) : EnumSet.of(kind);
    return query.page(new Wanted(q, kinds, activeOnly), null, MOST + 1).stream()
        .map(Choice::of)
        .toList();
  }
}
