package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Ma journée and Envois without the mouse: each key does what it says, and one reads on. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=workspace"})
@ContextConfiguration(initializers = Databases.class)
class DayByKeysTest {

  private static final String RENT = "contentieux_locatif";

  @LocalServerPort private int port;
  @Autowired private ApplicationContext jalon;

  private OwnDossiers own;
  private Browser browser;

  @BeforeEach
  void camille() {
    own = new OwnDossiers(jalon);
    own.first(own.launched(RENT));
    own.first(own.launched(RENT));
    browser = Browser.patient(port);
    browser.signIn("camille.martin", "jalon-demo");
  }

  @AfterEach
  void closeIt() {
    browser.close();
  }

  /** Ma journée, with a result of its first action chosen: its radio has the focus. */
  private Page chosen() {
    var page = browser.open("/", 1440);
    var result = page.locator("form[data-api*=completion] input[type=radio]").first();
    result.check();
    result.focus();
    return page;
  }

  private static Locator heading(Page page) {
    return page.locator("#maint");
  }

  @Test
  void r_does_an_action_whose_result_is_just_chosen_and_one_reads_the_next() {
    var page = chosen();
    var first = heading(page).textContent();
    page.keyboard().press("r");
    assertThat(page.locator("#dit")).containsText(first);
    assertThat(heading(page)).isFocused();
  }

  @Test
  void r_without_a_result_leaves_the_other_keys_alive() {
    var page = browser.open("/", 1440);
    page.keyboard().press("r");
    assertThat(page.locator("form[data-api*=completion] input[type=radio]").first()).isFocused();
    page.keyboard().press("p");
    assertThat(page.locator("dialog[open]")).hasAttribute("id", "reporter");
  }

  @Test
  void s_passes_an_action_whose_result_is_chosen_and_one_reads_the_next() {
    var page = chosen();
    page.keyboard().press("s");
    page.waitForURL(Pattern.compile(".*passer=.*").asPredicate());
    assertThat(heading(page)).isFocused();
  }

  @Test
  void j_and_k_go_through_what_comes_next_and_are_listed() {
    var page = browser.open("/", 1440);
    var next = page.locator(".todo > li a.t");
    page.keyboard().press("j");
    assertThat(next.first()).isFocused();
    page.keyboard().press("j");
    page.keyboard().press("k");
    assertThat(next.first()).isFocused();
    page.keyboard().press("?");
    assertThat(page.locator("dialog[open]")).containsText("Ligne suivante");
    assertThat(page.locator("dialog[open] [data-keys-choose]")).isHidden();
    var day = new Page.LocatorOptions().setHasText("Reporter");
    assertThat(browser.open("/raccourcis", 1440).locator("section.pane", day))
        .containsText("Ligne suivante");
  }

  @Test
  void what_was_passed_is_counted() {
    var page = chosen();
    assertThat(page.locator(".eyebrow").first()).containsText("· 1 sur ");
    page.keyboard().press("s");
    page.waitForURL(Pattern.compile(".*passer=.*").asPredicate());
    assertThat(page.locator(".eyebrow").first()).containsText("· 2 sur ");
  }
}
