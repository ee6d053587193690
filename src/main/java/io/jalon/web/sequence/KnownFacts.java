package io.jalon.web.sequence;

import io.jalon.dossier.Dossier;
import io.jalon.web.dossier.Reader;
import io.jalon.web.people.Colleagues;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The values that facts of dossiers can have, where they are few. */
@Component
class KnownFacts {

  private final JdbcClient jdbc;
  private final Colleagues colleagues;

  KnownFacts(JdbcClient jdbc, Colleagues colleagues) {
    this.jdbc = jdbc;
    this.colleagues = colleagues;
  }

  /** What a fact can be; nothing for one that is written freely. */
  List<Choice> of(String fact, Dossier dossier, Reader reader) {
    return switch (fact) {
      case "status" -> labelled(known("status"), "dossier.status.", reader);
      case "type" -> labelled(known("type"), "dossier.type.", reader);
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

  /** From one value to the next in the index, because they are few and the dossiers many. */
  private List<String> known(String column) {
    return jdbc.sql(
            """
            with recursive known(v) as (select min(%1$s) from dossier union all
              select (select min(d.%1$s) from dossier d where d.%1$s > known.v) from known
              where known.v is not null)
            select v from known where v is not null order by v"""
                .formatted(column))
        .query(String.class)
        .list();
  }

  /** Something to choose. */
  public record Choice(String value, String label) {}
}
