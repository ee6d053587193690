package io.jalon.web.lists;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The searches that each person has named. */
@Component
public class SavedSearches {

  /** How many somebody can have: each is counted whenever the list is shown. */
  static final int MOST = 12;

  private final JdbcClient jdbc;
  private final Clock clock;

  SavedSearches(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those of an account, the oldest first. */
  public List<SavedSearch> of(String account) {
    return jdbc.sql(
            "select id, name, list, terms from saved_search where account = ?"
                + " order by created_at, id")
        .param(account)
        .query(
            (row, n) -> {
              var asked = SearchTerms.read(row.getString("list"), row.getString("terms"));
              return new SavedSearch(
                  row.getString("id"), row.getString("name"), asked.list(), asked.terms());
            })
        .list();
  }

  /**
   * Names a search.
   *
   * @return empty when the account has as many as it can have
   * @throws org.springframework.dao.DuplicateKeyException when the account has one of this name
   */
  @Transactional
  public Optional<SavedSearch> add(String account, String name, SearchTerms asked) {
    if (of(account).size() >= MOST) {
      return Optional.empty();
    }
    var id = UUID.randomUUID().toString();
    jdbc.sql(
            "insert into saved_search (id, account, name, list, terms, created_at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(id, account, name, asked.list(), asked.written())
        .param(Timestamp.from(clock.instant()))
        .update();
    return Optional.of(new SavedSearch(id, name, asked.list(), asked.terms()));
  }

  /**
   * Gives a search another name.
   *
   * @return whether the account has it
   * @throws org.springframework.dao.DuplicateKeyException when the account has another one of this
   *     name
   */
  @Transactional
  public boolean rename(String account, String id, String name) {
    return jdbc.sql("update saved_search set name = ? where id = ? and account = ?")
            .params(name, id, account)
            .update()
        > 0;
  }

  /**
   * Removes a search.
   *
   * @return whether the account had it
   */
  @Transactional
  public boolean remove(String account, String id) {
    return jdbc.sql("delete from saved_search where id = ? and account = ?")
            .params(id, account)
            .update()
        > 0;
  }
}
