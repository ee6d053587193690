package io.jalon.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the console shows when Jalon is ready: where it is, and how to sign in to the demo. */
final class DemoWelcome {

  private static final int WIDTH = 66;
  private static final int NAME = 17;
  private static final Map<String, String> WHO =
      Map.of(
          "admin", "administration",
          "camille.martin", "gestionnaire",
          "paul.riviere", "responsable contentieux",
          "ines.lopez", "conceptrice des modèles",
          "lea.moreau", "juriste",
          "helene.faure", "élue référente",
          "maitre.lefevre", "huissier, partenaire",
          "maitre.bernard", "avocate, partenaire",
          "claire.dumas", "médiatrice, partenaire",
          "marc.olivier", "expert, partenaire");

  private DemoWelcome() {}

  /** Without the demo. */
  static String line(String address) {
    return "\nJalon est prêt : " + address + "\n";
  }

  /**
   * With the demo.
   *
   * @param accounts those that its password opens
   */
  static String text(String address, List<String> accounts) {
    var lines = new ArrayList<String>();
    lines.add("Jalon est prêt, avec des données de démonstration.");
    lines.add("");
    lines.add("Adresse       : " + address);
    lines.add("Mot de passe  : " + DemoPeople.PASSWORD + " (pour tous ces comptes)");
    lines.add("");
    accounts.forEach(
        name -> lines.add(name + " ".repeat(NAME - name.length()) + WHO.getOrDefault(name, "")));
    lines.add("");
    lines.add("Rien ici n’est réel. Sans la démonstration : jalon.demo=false");
    return boxed(lines);
  }

  private static String boxed(List<String> lines) {
    var box = new StringBuilder("\n┌" + "─".repeat(WIDTH) + "┐\n");
    for (var line : lines) {
      box.append("│  ").append(line).append(" ".repeat(WIDTH - 2 - line.length())).append("│\n");
    }
    return box.append("└").append("─".repeat(WIDTH)).append("┘\n").toString();
  }
}
