package io.jalon.screens;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Takes the pictures of {@code docs/screens} from a running program with the demo:
 * {@code mvn -q -P bench test-compile exec:java -Dexec.mainClass=io.jalon.screens.Screens
 * -Dexec.args=http://localhost:8080}.
 */
public final class Screens {

  private static final Map<String, String> OF_CASE_MANAGER =
      Map.ofEntries(
          Map.entry("ma-journee", "/"),
          Map.entry("dossiers", "/dossiers"),
          Map.entry("clients", "/clients"),
          Map.entry("taches", "/taches"),
          Map.entry("envois", "/envois"),
          Map.entry("pilotage", "/pilotage"),
          Map.entry("taches-calendrier", "/taches/calendrier"),
          Map.entry("portefeuilles", "/pilotage/portefeuilles"),
          Map.entry("absences", "/parametres/absences"),
          Map.entry("dossier-restreint", "/dossiers/REC-2026-007"),
          Map.entry("client-sequence", "/clients/LOC-011/sequence"),
          Map.entry("dossier-sequence", "/dossiers/IMP-2026-011/sequence"),
          Map.entry("dossier-intervenants", "/dossiers/IMP-2026-011/intervenants"),
          Map.entry("dossier-historique", "/dossiers/IMP-2026-011/historique"));
  private static final Map<String, String> OF_DESIGNER =
      Map.of(
          "sequences", "/parametres/sequences",
          "sequences-galerie", "/parametres/sequences/galerie",
          "sequences-import", "/parametres/sequences/import",
          "essai", "/parametres/sequences/contentieux_locatif/essai?dossier=IMP-2026-001",
          "editeur", "/parametres/sequences/contentieux_locatif/editeur");

  private Screens() {}

  /**
   * Takes them.
   *
   * @param args the address of the program
   */
  public static void main(String[] args) {
    var noDownload = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    try (var playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(noDownload));
        var chromium =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")))) {
      take(chromium, args[0], "camille.martin", OF_CASE_MANAGER);
      take(chromium, args[0], "ines.lopez", OF_DESIGNER);
    }
  }

  private static void take(
      Browser chromium, String address, String account, Map<String, String> pages) {
    var page = chromium.newPage(new Browser.NewPageOptions().setLocale("fr-FR"));
    page.navigate(address + "/login");
    page.fill("#username", account);
    page.fill("#password", "jalon-demo");
    page.click("button[type=submit]");
    pages.forEach(
        (name, path) -> {
          for (int width : new int[] {1440, 390}) {
            page.setViewportSize(width, width == 390 ? 844 : 1000);
            page.navigate(address + path);
            page.waitForTimeout(1500);
            page.screenshot(
                new Page.ScreenshotOptions()
                    .setType(ScreenshotType.JPEG)
                    .setQuality(72)
                    .setPath(Path.of("docs/screens", name + "-" + width + ".jpg")));
          }
        });
  }
}
