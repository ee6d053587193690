package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** A large diagram can be read: on its page, and with the whole window. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=workspace"})
@ContextConfiguration(initializers = Databases.class)
class DiagramWindowTest {

  /** How high a line of a name is on the screen, for one of 11 px at a line height of 1.25. */
  private static final double READABLE = 11;

  private static final String VERSION = "/parametres/sequences/contentieux_locatif";

  @LocalServerPort private int port;
  @Autowired private ApplicationContext jalon;

  private Browser browser;

  @BeforeEach
  void camille() {
    browser = new Browser("http://localhost:" + port);
    browser.page().setDefaultTimeout(15_000);
    browser.signIn("camille.martin", "jalon-demo");
  }

  @AfterEach
  void closeIt() {
    browser.close();
  }

  private String run() {
    var dossier = new OwnDossiers(jalon).launched("contentieux_locatif");
    return "/dossiers/" + dossier.reference() + "/sequence";
  }

  private Page drawn(String path, int width) {
    var page = browser.open(path, width);
    page.locator("[data-diagram][data-ready]").waitFor();
    return page;
  }

  /** The version that is in service, as a designer sees it. */
  private Page version(int width) {
    browser.signOut();
    browser.signIn("ines.lopez", "jalon-demo");
    return drawn(VERSION, width);
  }

  private static Page opened(Page page) {
    page.locator("[data-whole]").click();
    return page;
  }

  private static double name(Page page) {
    return page.locator("dialog[open] .djs-shape text tspan").first().boundingBox().height;
  }

  private static boolean inView(Page page, Locator what) {
    var one = what.boundingBox();
    var frame = page.locator(".dia-frame").boundingBox();
    return one.x >= frame.x && one.x + one.width <= frame.x + frame.width && one.y >= frame.y;
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void the_window_opens_where_the_sequence_is_and_large_enough_to_read(int width) {
    var page = opened(drawn(run(), width));
    assertThat(name(page)).isGreaterThanOrEqualTo(READABLE);
    assertThat(inView(page, page.locator("[data-element-id=relance_amiable].is-now"))).isTrue();
  }

  @Test
  void it_is_seen_larger_smaller_and_whole() {
    var page = opened(version(1440));
    var first = name(page);
    page.locator("[data-zoom=larger]").click();
    assertThat(name(page)).isGreaterThan(first);
    page.locator("[data-zoom=smaller]").click();
    page.locator("[data-zoom=smaller]").click();
    assertThat(name(page)).isLessThan(first);
    page.locator("[data-zoom=all]").click();
    var fits = "frame => frame.scrollWidth <= frame.clientWidth && frame.scrollTop === 0";
    assertThat(page.locator(".dia-frame").evaluate(fits)).isEqualTo(true);
  }

  @Test
  void the_diagram_goes_back_to_its_place() {
    var page = opened(version(1440));
    page.keyboard().press("Escape");
    assertThat(page.locator("main [data-diagram] .djs-shape").first()).isVisible();
    page.locator("[data-whole]").click();
    assertThat(page.locator("dialog[open] [data-diagram]")).isVisible();
  }

  @Test
  void the_window_is_for_everyone() {
    opened(version(1440));
    var found = browser.rules().include("dialog[open]").analyze();
    assertThat(found.getViolations()).extracting(Rule::getHelp).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1440, false", "390, false", "1440, true", "390, true"})
  void the_mark_of_bpmn_io_covers_nothing_and_nothing_covers_it(int width, boolean window) {
    var page = window ? opened(version(width)) : version(width);
    var mark = page.locator(".bjs-powered-by").boundingBox();
    var frame = page.locator(".dia-frame").boundingBox();
    var all = page.locator(".dia").boundingBox();
    assertThat(mark.y).isGreaterThanOrEqualTo(frame.y + frame.height);
    assertThat(mark.y + mark.height).isLessThanOrEqualTo(all.y + all.height);
    assertThat(mark.height).isGreaterThan(15);
  }
}
