package io.jalon.web.sequence;

import io.jalon.dossier.Dossier;
import io.jalon.web.dossier.Reader;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The values that facts of dossiers can have, where they are few. */
@Component
class KnownFacts {

  private final JdbcClient jdbc;

  KnownFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
    var colleagues =
        jdbc.sql(
                "select account from intervenant where account > '' and active"
                    + " and kind = 'INTERNAL'")
            .query(String.class)
            .list();
    return Stream.concat(colleagues.stream(), Stream.ofNullable(now))
        .distinct()
        .map(account -> new Choice(account, reader.account(account)))
        .sorted(Comparator.comparing(Choice::label))
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
