package io.jalon.demo;

import java.util.ArrayList;
import java.util.List;

/** What the console shows when the demo is ready: where it is, and how to sign in. */
final class DemoWelcome {

  private static final int WIDTH = 66;

  private DemoWelcome() {}

  static String text(String address) {
    var lines = new ArrayList<String>();
    lines.add("Jalon est prêt, avec des données de démonstration.");
    lines.add("");
    lines.add("Adresse       : " + address);
    lines.add("Mot de passe  : " + DemoPeople.PASSWORD + " (pour tous les comptes)");
    lines.add("");
    lines.addAll(
        List.of(
            "admin            administration",
            "camille.martin   gestionnaire",
            "paul.riviere     responsable contentieux",
            "ines.lopez       conceptrice des modèles",
            "maitre.lefevre   huissier, partenaire",
            "maitre.bernard   avocate, partenaire",
            "",
            "Rien ici n’est réel. Sans la démonstration : jalon.demo=false"));
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
