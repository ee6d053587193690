package io.jalon.demo;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tenant of the fictional office and what they owe.
 *
 * @param number of the client and of the dossier, two digits
 * @param name as it is written in letters
 * @param kind {@code person} or {@code company}
 * @param email where letters go, or {@code null}
 * @param address postal
 * @param amount what was called, in euros
 * @param balance what is still owed, in euros
 */
record DemoCase(
    String number,
    String name,
    String kind,
    @Nullable String email,
    String address,
    BigDecimal amount,
    BigDecimal balance) {

  private static final String BELVAL = "\n99120 Belval-sur-Loine";
  private static final String CLAIRAN = "\n99340 Port-Clairan";

  /** The dozen. Nobody, and no place, is real. */
  static final List<DemoCase> ALL =
      List.of(
          of("03", "Nadia Benali", "12 rue des Tanneurs" + BELVAL, "1840.00", "1840.00"),
          of("04", "Thomas Girard", "5 place du Lavoir" + BELVAL, "2415.60", "1610.40"),
          of("05", "Lucie Fontaine", "27 quai Neuf" + CLAIRAN, "960.00", "960.00"),
          of("06", "Marc Delaunay", "8 impasse du Puits" + BELVAL, "4320.75", "3880.75"),
          of("07", "Sophie Aubert", "41 rue Haute" + CLAIRAN, "3105.20", "3105.20"),
          of("08", "Jeanne Morel", "3 cours des Halles" + BELVAL, "1275.00", "0.00"),
          of("09", "Hugo Perrin", "16 rue du Phare" + CLAIRAN, "5890.40", "5890.40"),
          of("10", "Amélie Roussel", "2 allée des Saules" + BELVAL, "718.35", "359.15"),
          of("11", "Atelier Vauquelin", "9 rue du Port" + CLAIRAN, "12480.00", "9980.50")
              .asCompany(),
          of("12", "Yves Chevalier", "33 rue de l’Écluse" + BELVAL, "2050.00", "2050.00")
              .withoutEmail(),
          of("13", "Fatou Diallo", "14 rue des Voiliers" + CLAIRAN, "3660.90", "1220.30"),
          of("14", "Julien Mercier", "21 avenue du Verger" + BELVAL, "2740.00", "2740.00"));

  private static DemoCase of(
      String number, String name, String address, String amount, String balance) {
    return new DemoCase(
        number,
        name,
        "person",
        mailbox(name),
        address,
        new BigDecimal(amount),
        new BigDecimal(balance));
  }

  /** {@code Amélie Roussel} reads her mails at {@code amelie.roussel@example.fr}. */
  static String mailbox(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.fr";
  }

  private DemoCase asCompany() {
    return new DemoCase(number, name, "company", email, address, amount, balance);
  }

  private DemoCase withoutEmail() {
    return new DemoCase(number, name, kind, null, address, amount, balance);
  }
}
