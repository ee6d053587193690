package io.jalon.web.dossiers;

import io.jalon.dossier.Labels;
import io.jalon.dossier.Roles;
import io.jalon.dossier.SearchWords;
import io.jalon.template.TemplateSummary;
import io.jalon.template.Templates;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossiers.DossierQuery.Choice;
import io.jalon.web.lists.SearchTerms;
import io.jalon.web.people.Colleagues;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the list of dossiers can be narrowed down to, and what it is narrowed down to. */
@Component
class FilterChoices {

  /** Terms that are so or not so. */
  private static final List<String> SWITCHES = List.of("retard", "non-pourvue");

  /** The types that every office begins with. */
  private static final List<String> TYPES =
      List.of("impaye_locatif", "reclamation", "demande_aide");

  private static final Comparator<Choice> BY_LABEL =
      Comparator.comparing(Choice::label, SearchWords.ORDER);

  private final DossierQuery query;
  private final Templates templates;
  private final Roles roles;
  private final Labels labels;
  private final Colleagues colleagues;

  FilterChoices(
      DossierQuery query, Templates templates, Roles roles, Labels labels, Colleagues colleagues) {
    this.colleagues = colleagues;
    this.query = query;
    this.templates = templates;
    this.roles = roles;
    this.labels = labels;
  }

  /** Those that choose one of several values. */
  List<Filter> filters(Reader reader) {
    var published = templates.all().stream().filter(one -> one.latestVersion() != null).toList();
    return List.of(
        plain("statut", labelled(query.statuses(), reader)),
        new Filter("etape", published.stream().map(this::steps).toList()),
        plain("sequence", sequences(published, reader)),
        plain("responsable", owners(reader)),
        plain(
            "fonction",
            roles.list().stream().map(one -> new Choice(one.id(), one.label())).toList()),
        plain("titulaire", query.people().stream().sorted(BY_LABEL).toList()),
        plain(
            "etiquette",
            labels.list().stream().map(one -> new Choice(one.id(), one.name())).toList()));
  }

  private static List<Choice> sequences(List<TemplateSummary> published, Reader reader) {
    return Stream.concat(
            Stream.of(new Choice(DossierFilter.ANY, reader.text("dossiers.filter.sequence.any"))),
            published.stream().map(one -> new Choice(one.id(), one.name())))
        .toList();
  }

  /** What a new dossier can be: the types that there are, by label. */
  List<Choice> types(Reader reader) {
    return Stream.concat(TYPES.stream(), query.types().stream())
        .distinct()
        .map(code -> new Choice(code, reader.label("dossier.type.", code)))
        .sorted(BY_LABEL)
        .toList();
  }

  private static Filter plain(String name, List<Choice> choices) {
    return new Filter(name, List.of(new Group("", choices)));
  }

  private static List<Choice> labelled(List<String> codes, Reader reader) {
    return codes.stream()
        .map(code -> new Choice(code, reader.label("dossier.status.", code)))
        .sorted(BY_LABEL)
        .toList();
  }

  private List<Choice> owners(Reader reader) {
    return query.owners().stream()
        .map(
            owner ->
                owner.label().isEmpty()
                    ? new Choice(owner.value(), reader.names().account(owner.value()))
                    : owner)
        .sorted(BY_LABEL)
        .toList();
  }

  /** Whom dossiers can be given to: everybody of the house, dossiers of their own or none. */
  List<Choice> colleagues(Reader reader) {
    return colleagues.owners(null, reader).stream()
        .map(one -> new Choice(one.account(), one.name()))
        .toList();
  }

  private Group steps(TemplateSummary one) {
    var number = Objects.requireNonNull(one.latestVersion());
    return new Group(
        one.name(),
        templates.template(one.id(), number).steps().stream()
            .map(
                step ->
                    new Choice(one.id() + "." + step.id(), step.name() + " (" + one.name() + ")"))
            .toList());
  }

  /** What is asked, in words, each with what would be asked without it. */
  static List<Chip> chips(SearchTerms asked, List<Filter> filters) {
    return asked.terms().entrySet().stream()
        .filter(term -> !term.getKey().equals("q"))
        .map(
            term ->
                new Chip(
                    term.getKey(),
                    SWITCHES.contains(term.getKey())
                        ? null
                        : shown(term.getKey(), term.getValue(), filters),
                    ListAddress.without(asked, term.getKey())))
        .toList();
  }

  private static String shown(String name, String value, List<Filter> filters) {
    return filters.stream()
        .filter(filter -> filter.name().equals(name))
        .flatMap(filter -> filter.groups().stream())
        .flatMap(group -> group.choices().stream())
        .filter(choice -> choice.value().equals(value))
        .map(Choice::label)
        .findFirst()
        .orElse(value);
  }

  /** A term that takes one of several values. */
  public record Filter(String name, List<Group> groups) {}

  /** Values that belong together; without a label when there is one group. */
  public record Group(String label, List<Choice> choices) {}

  /**
   * A term that is asked.
   *
   * @param value in words, or {@code null} when the term says it all
   * @param without the address of the list without it
   */
  public record Chip(String name, @Nullable String value, String without) {}
}
