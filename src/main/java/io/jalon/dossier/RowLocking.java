package io.jalon.dossier;

import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** How a row that others refer to is locked, in the words of the database. */
@Component
class RowLocking {

  private final String clause;

  RowLocking(DataSource database) throws MetaDataAccessException {
    var product =
        JdbcUtils.extractDatabaseMetaData(database, metadata -> metadata.getDatabaseProductName());
    // On PostgreSQL "for update" would also block rows that refer to the dossier: a completion,
    // which locks its run and then inserts such rows, would meet in a deadlock a change of the
    // dossier, which then locks the runs.
    this.clause =
        DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL
            ? " for no key update"
            : " for update";
  }

  /** What a select ends with. */
  String clause() {
    return clause;
  }
}
