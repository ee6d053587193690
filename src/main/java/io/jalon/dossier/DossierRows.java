package io.jalon.dossier;

import static java.util.stream.Collectors.joining;

import io.jalon.journal.Journal;
import io.jalon.known.OfficeStamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** The rows of dossiers, as they are read. */
final class DossierRows {

  /**
   * What a dossier is locked with, before its condition. The client stands in sub-selects: in a
   * join, H2 would lock it as well.
   */
  static final String HOLD =
      "select dossier.*, "
          + Clients.PARTS.stream().map(DossierRows::ofClient).collect(joining(", "))
          + ", %s, %s".formatted(Journal.HEAD, OfficeStamp.COLUMN)
          + " from dossier where id ";

  private DossierRows() {}

  private static String ofClient(String part) {
    return "(select %s from client where client.id = client_id) as client_%s".formatted(part, part);
  }

  /** One dossier. */
  static Dossier read(ResultSet rs) throws SQLException {
    return new Dossier(
        rs.getString("id"),
        rs.getString("reference"),
        rs.getString("client_id"),
        rs.getString("type"),
        rs.getString("status"),
        rs.getString("owner"),
        rs.getString("team"),
        rs.getBigDecimal("amount"),
        rs.getBigDecimal("balance"),
        rs.getObject("deadline", LocalDate.class));
  }
}
