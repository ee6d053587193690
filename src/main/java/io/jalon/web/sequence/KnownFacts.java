package io.jalon.web.sequence;

import io.jalon.dossier.Dossier;
import io.jalon.template.Action;
import io.jalon.template.ActionKind;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Templates;
import io.jalon.web.dossier.Reader;
import io.jalon.web.people.Colleagues;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The values that facts of dossiers can have, where they are few. */
@Component
class KnownFacts {

  private final JdbcClient jdbc;
  private final Templates templates;
  private final Colleagues colleagues;

  KnownFacts(JdbcClient jdbc, Templates templates, Colleagues colleagues) {
    this.jdbc = jdbc;
    this.templates = templates;
    this.colleagues = colleagues;
  }

  /** What a fact can be; nothing for one that is written freely. */
  List<Choice> of(String fact, Dossier dossier, Reader reader) {
    return switch (fact) {
      case "status" -> labelled(statuses(dossier), "dossier.status.", reader);
      case "type" -> labelled(types(), "dossier.type.", reader);
      case "owner" -> owners(dossier.owner(), reader);
      default -> List.of();
    };
  }

  private static List<Choice> labelled(List<String> codes, String prefix, Reader reader) {
    return codes.stream().map(code -> new Choice(code, reader.label(prefix, code))).toList();
  }

  /** Colleagues, and who it is now. */
  private List<Choice> owners(@Nullable String now, Reader reader) {
    return colleagues.owners(now, reader).stream()
        .map(one -> new Choice(one.account(), one.name()))
        .toList();
  }

  /** The statuses of dossiers of this type: those in use, and those that their sequences set. */
  private List<String> statuses(Dossier dossier) {
    var used =
        jdbc.sql("select distinct status from dossier where type = ?")
            .param(dossier.type())
            .query(String.class)
            .list();
    var set =
        jdbc
            .sql(
                "select distinct r.template_id, r.version from run r"
                    + " join dossier d on d.id = r.dossier_id where d.type = ?")
            .param(dossier.type())
            .query((row, n) -> templates.template(row.getString(1), row.getInt(2)))
            .list()
            .stream()
            .flatMap(KnownFacts::set);
    return Stream.concat(used.stream(), set).filter(Objects::nonNull).distinct().sorted().toList();
  }

  private static Stream<String> set(SequenceTemplate template) {
    return template.steps().stream()
        .flatMap(step -> step.actions().stream())
        .map(Action::kind)
        .filter(ActionKind.SetStatus.class::isInstance)
        .map(kind -> ((ActionKind.SetStatus) kind).status());
  }

  /** From one value to the next in the index, because they are few and the dossiers many. */
  private List<String> types() {
    return jdbc.sql(
            """
            with recursive known(v) as (select min(type) from dossier union all
              select (select min(d.type) from dossier d where d.type > known.v) from known
              where known.v is not null)
            select v from known where v is not null order by v""")
        .query(String.class)
        .list();
  }

  /** Something to choose. */
  public record Choice(String value, String label) {}
}
