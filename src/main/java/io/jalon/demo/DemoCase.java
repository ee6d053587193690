package io.jalon.demo;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A client of the fictional office and what their dossier is about.
 *
 * @param kind what the dossier is about
 * @param number of the client and of the dossier among its kind, three digits
 * @param age how many days ago the dossier was opened
 * @param name as it is written in letters
 * @param form {@code person} or {@code company}
 * @param email where letters go, or {@code null}
 * @param address postal
 * @param amount what was called or asked for, in euros, or {@code null}
 * @param balance what is still owed, in euros, or {@code null}
 */
record DemoCase(
    Kind kind,
    String number,
    int age,
    String name,
    String form,
    @Nullable String email,
    String address,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal balance) {

  private static final String BELVAL = "\n99120 Belval-sur-Loine";
  private static final String CLAIRAN = "\n99340 Port-Clairan";

  /** What a dossier is about, and how it and its client are numbered. */
  enum Kind {
    RENT("LOC-", "IMP-2026-", "impaye_locatif"),
    COMPLAINT("CLI-", "REC-2026-", "reclamation"),
    AID("DMD-", "DEM-2026-", "demande_aide");

    private final String clients;
    private final String dossiers;
    private final String type;

    Kind(String clients, String dossiers, String type) {
      this.clients = clients;
      this.dossiers = dossiers;
      this.type = type;
    }

    /** The type of the dossier. */
    String type() {
      return type;
    }
  }

  /** The thirty. Nobody, and no place, is real. */
  static final List<DemoCase> ALL =
      List.of(
          rent("001", 3, "Éric Blanchet", "6 rue des Forges" + BELVAL).owes("1120.00", "1120.00"),
          rent("002", 14, "Zoé Marchal", "18 quai Neuf" + CLAIRAN).owes("2310.45", "2310.45"),
          rent("003", 32, "Nadia Benali", "12 rue des Tanneurs" + BELVAL)
              .owes("1840.00", "1840.00"),
          rent("004", 11, "Thomas Girard", "5 place du Lavoir" + BELVAL).owes("2415.60", "1610.40"),
          rent("005", 62, "Lucie Fontaine", "27 quai Neuf" + CLAIRAN).owes("960.00", "960.00"),
          rent("006", 43, "Marc Delaunay", "8 impasse du Puits" + BELVAL)
              .owes("4320.75", "3880.75"),
          rent("007", 32, "Sophie Aubert", "41 rue Haute" + CLAIRAN).owes("3105.20", "3105.20"),
          rent("008", 52, "Jeanne Morel", "3 cours des Halles" + BELVAL).owes("1275.00", "1275.00"),
          rent("009", 27, "Hugo Perrin", "16 rue du Phare" + CLAIRAN).owes("5890.40", "5890.40"),
          rent("010", 12, "Amélie Roussel", "2 allée des Saules" + BELVAL).owes("718.35", "359.15"),
          rent("011", 115, "Atelier Vauquelin", "9 rue du Port" + CLAIRAN)
              .owes("12480.00", "9980.50")
              .asCompany(),
          rent("012", 16, "Yves Chevalier", "33 rue de l’Écluse" + BELVAL)
              .owes("2050.00", "2050.00")
              .withoutEmail(),
          rent("013", 204, "Fatou Diallo", "14 rue des Voiliers" + CLAIRAN)
              .owes("3660.90", "3660.90"),
          rent("014", 2, "Julien Mercier", "21 avenue du Verger" + BELVAL)
              .owes("2740.00", "2740.00"),
          complaint("001", 2, "Odile Renaud", "7 rue du Moulin" + BELVAL),
          complaint("002", 10, "Karim Slimani", "30 rue Haute" + CLAIRAN),
          complaint("003", 38, "Garage Pelletier", "1 route du Phare" + CLAIRAN).asCompany(),
          complaint("004", 33, "Inès Carlier", "19 place du Lavoir" + BELVAL),
          complaint("005", 37, "Bruno Texier", "4 allée des Saules" + BELVAL),
          complaint("006", 78, "Mireille Lacaze", "22 rue des Voiliers" + CLAIRAN),
          complaint("007", 124, "Simon Weber", "11 rue de l’Écluse" + BELVAL),
          complaint("008", 185, "Aïcha Bensaïd", "8 cours des Halles" + BELVAL),
          aid("001", 2, "Compagnie du Vent", "2 quai Neuf" + CLAIRAN).asks("8000.00").asCompany(),
          aid("002", 22, "Paulette Garnier", "15 rue des Forges" + BELVAL).asks("1400.00"),
          aid("003", 27, "Club nautique de Clairan", "Port" + CLAIRAN).asks("18000.00").asCompany(),
          aid("004", 44, "Les Jardins partagés", "Chemin du Verger" + BELVAL)
              .asks("9500.00")
              .asCompany(),
          aid("005", 48, "Rémi Castel", "3 rue du Port" + CLAIRAN).asks("3800.00"),
          aid("006", 64, "Chorale de Belval", "Place du Lavoir" + BELVAL)
              .asks("2500.00")
              .asCompany(),
          aid("007", 94, "Studio Lumen", "40 rue Haute" + CLAIRAN).asks("25000.00").asCompany(),
          aid("008", 104, "Denise Fabre", "9 impasse du Puits" + BELVAL).asks("1500.00"));

  /** {@code LOC-014}. */
  String client() {
    return kind.clients + number;
  }

  /** {@code IMP-2026-014}. */
  String reference() {
    return kind.dossiers + number;
  }

  /** {@code Amélie Roussel} reads her mails at {@code amelie.roussel@example.fr}. */
  static String mailbox(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.fr";
  }

  private static DemoCase rent(String number, int age, String name, String address) {
    return of(Kind.RENT, number, age, name, address);
  }

  private static DemoCase complaint(String number, int age, String name, String address) {
    return of(Kind.COMPLAINT, number, age, name, address);
  }

  private static DemoCase aid(String number, int age, String name, String address) {
    return of(Kind.AID, number, age, name, address);
  }

  private static DemoCase of(Kind kind, String number, int age, String name, String address) {
    return new DemoCase(kind, number, age, name, "person", mailbox(name), address, null, null);
  }

  private DemoCase owes(String called, String owed) {
    return with(new BigDecimal(called), new BigDecimal(owed));
  }

  private DemoCase asks(String amount) {
    return with(new BigDecimal(amount), null);
  }

  private DemoCase with(BigDecimal called, @Nullable BigDecimal owed) {
    return new DemoCase(kind, number, age, name, form, email, address, called, owed);
  }

  private DemoCase asCompany() {
    return new DemoCase(kind, number, age, name, "company", email, address, amount, balance);
  }

  private DemoCase withoutEmail() {
    return new DemoCase(kind, number, age, name, form, null, address, amount, balance);
  }
}
