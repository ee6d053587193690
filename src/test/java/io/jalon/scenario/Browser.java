package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a person does with Jalon, Tasklist and Cockpit, in Debian's Chromium. */
final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  /** Chromium without windows: half the work for the same pages. */
  private static final Path WITHOUT_WINDOWS = Path.of("/usr/bin/chromium-headless-shell");

  private static final Path PROGRAM =
      Files.isExecutable(WITHOUT_WINDOWS) ? WITHOUT_WINDOWS : CHROMIUM;

  /** Started once for all tests, when one of them first asks for it. */
  private static final class Running {

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(Running::stop));
    }

    static final Playwright PLAYWRIGHT =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    static final com.microsoft.playwright.Browser BROWSER =
        PLAYWRIGHT
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--disable-quic")));

    private static void stop() {
      BROWSER.close();
      PLAYWRIGHT.close();
    }
  }

  private static final double PATIENCE = 15_000;
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String address;
  private final BrowserContext context;
  private final Page page;

  Browser(String address) {
    if (!installed()) {
      throw new AssertionError(
          "The browser tests need "
              + CHROMIUM
              + ": apt-get install chromium (docs/decisions/0008).");
    }
    this.address = address;
    this.context =
        Running.BROWSER.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("fr-FR")
                .setViewportSize(1440, 900));
    this.page = context.newPage();
    page.setDefaultTimeout(60_000);
  }

  /** One that waits 15 seconds for what a page shows, and not a minute, before it is missed. */
  static Browser patient(int port) {
    var browser = new Browser("http://localhost:" + port);
    browser.page().setDefaultTimeout(PATIENCE);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    return browser;
  }

  private static boolean installed() {
    return Files.isExecutable(PROGRAM);
  }

  /** The page that it shows. */
  Page page() {
    return page;
  }

  /**
   * The rules of accessibility for the page that it shows; at once, without a second page for their
   * results: no page of ours holds another one.
   */
  AxeBuilder rules() {
    return new AxeBuilder(page).setLegacyMode(true).exclude(List.of(".bjs-powered-by"));
  }

  /** Opens a page of Jalon. */
  Page open(String path, int width) {
    page.setViewportSize(width, 900);
    page.navigate(address + path);
    return page;
  }

  /** Signs in on Jalon's one login, as a person does it. */
  void signInByHand(String account, String password) {
    page.navigate(address + "/login");
    page.locator("input[name=username]").fill(account);
    page.locator("input[name=password]").fill(password);
    page.locator("button[type=submit]").first().click();
    page.waitForURL(address + "/");
  }

  /** Signs in by what the form sends, without the two pages before the one that a test is about. */
  void signIn(String account, String password) {
    var form = TOKEN.matcher(page.request().get(address + "/login").text());
    if (!form.find()) {
      throw new AssertionError("The login has no form.");
    }
    var sent =
        FormData.create()
            .set("_csrf", form.group(1))
            .set("username", account)
            .set("password", password);
    var answer =
        page.request()
            .post(address + "/login", RequestOptions.create().setForm(sent).setMaxRedirects(0));
    assertThat(answer.headers().get("location")).isEqualTo(address + "/");
  }

  /** Signs out everywhere. */
  void signOut() {
    page.navigate(address + "/");
    page.locator("form[action$=logout] button").first().click();
    page.waitForURL(url -> url.contains("/login"));
  }

  /** Opens one's task whose title starts so, chooses a result and completes it. */
  void completeInTasklist(String title, String result) {
    completeInTasklist(title, result, Map.of());
  }

  /** The same, with what is asked for with the answer, by its label. */
  void completeInTasklist(String title, String result, Map<String, String> typed) {
    open(title);
    choose(result);
    typed.forEach((label, text) -> page.getByLabel(label).fill(text));
    picture("tasklist-" + result);
    complete(title);
  }

  private void open(String title) {
    page.navigate(address + "/camunda/app/tasklist/default/");
    page.locator(".task a, .task-list .task").filter(text(title)).first().click();
    page.locator(".fjs-container, .fjs-form").first().waitFor();
  }

  private void complete(String title) {
    page.getByRole(AriaRole.BUTTON, name("Complete", "Terminer")).click();
    page.locator(".task a, .task-list .task").filter(text(title)).waitFor(hidden());
  }

  /** Opens one's task whose title starts so, types and chooses what it asks for, completes it. */
  void answerInTasklist(String title, Map<String, String> typed, Map<String, String> chosen) {
    open(title);
    typed.forEach((label, text) -> page.getByLabel(label).fill(text));
    chosen.forEach(this::select);
    picture("tasklist-asks");
    complete(title);
  }

  private void select(String label, String option) {
    var field = page.locator(".fjs-form-field-select").filter(text(label));
    field.locator(".fjs-input-group").click();
    picture("tasklist-select");
    field.getByText(option, new Locator.GetByTextOptions().setExact(true)).click();
  }

  private void choose(String result) {
    page.locator(".fjs-container label").filter(text(result)).first().click();
  }

  /** The activities where Cockpit's diagram shows a run to be. */
  List<String> currentStepsInCockpit(String run) {
    page.navigate(address + "/camunda/app/cockpit/default/#/process-instance/" + run + "/runtime");
    page.locator(".djs-shape[data-element-id]").first().waitFor();
    var badge = page.locator(".activity-bottom-left-position .badge");
    badge.first().waitFor();
    picture("cockpit");
    return page
        .locator(".djs-overlays[data-container-id]")
        .filter(new Locator.FilterOptions().setHas(badge))
        .all()
        .stream()
        .map(overlay -> overlay.getAttribute("data-container-id"))
        .toList();
  }

  /** Keeps what the page looks like in target/pictures, to look at. */
  private void picture(String name) {
    var file = Path.of("target/pictures", name.replace(' ', '-') + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }

  private static Page.GetByRoleOptions name(String... names) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(String.join("|", names)));
  }

  @Override
  public void close() {
    context.close();
  }
}
