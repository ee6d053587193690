package io.jalon.web.people;

import io.jalon.dossier.SearchWords;
import io.jalon.web.dossier.Reader;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those of the house who sign in, and therefore may answer for a dossier. */
@Component
public class Colleagues {

  private final JdbcClient jdbc;

  Colleagues(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Who may answer for a dossier, by name.
   *
   * @param now who does, and is offered in any case; {@code null} when nobody does
   */
  public List<Colleague> owners(@Nullable String now, Reader reader) {
    var accounts =
        jdbc.sql(
                "select account from intervenant where account > '' and active"
                    + " and kind = 'INTERNAL'")
            .query(String.class)
            .list();
    return Stream.concat(accounts.stream(), Stream.ofNullable(now))
        .distinct()
        .map(account -> new Colleague(account, reader.account(account)))
        .sorted(Comparator.comparing(Colleague::name, SearchWords.ORDER))
        .toList();
  }

  /** Somebody of the house. */
  public record Colleague(String account, String name) {}
}
