package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a designer does in the editor of a sequence, field by field. */
final class EditorHands {

  private final Page page;

  EditorHands(Page page) {
    this.page = page;
    page.locator("#editeur[data-ready]").waitFor();
  }

  Page page() {
    return page;
  }

  /** The field of a part of the draft. */
  Locator at(String path) {
    return page.locator("#formulaire [data-path='" + path + "']");
  }

  EditorHands types(String path, String text) {
    var field = page.locator("#formulaire :is(input, textarea)[data-path='" + path + "']");
    field.fill(text);
    field.blur();
    return this;
  }

  EditorHands chooses(String path, String option) {
    page.locator("#formulaire select[data-path='" + path + "']").selectOption(option);
    return this;
  }

  EditorHands presses(String path) {
    at(path).click();
    return this;
  }

  EditorHands unfolds(String fold) {
    var part = page.locator("details[data-fold='" + fold + "']");
    if (part.getAttribute("open") == null) {
      part.locator("> summary").click();
    }
    return this;
  }

  /** Adds one of a list, with the keyboard: the choice, Tab, Enter. */
  EditorHands adds(String path, String option) {
    at(path).selectOption(option);
    at(path).focus();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    return this;
  }

  /** A delay: how many, of what, and from where when it is not meant. */
  EditorHands delays(String path, String amount, String unit, String from) {
    types(path, amount);
    chooses(path + ".unit", unit);
    return from.isEmpty() ? this : chooses(path + ".from", from);
  }

  /** Shows a step or an end, or what always holds. */
  EditorHands shows(String place) {
    page.locator("#etapes a", new Page.LocatorOptions().setHasText(place)).click();
    assertThat(page.locator("#etapes a[aria-current]")).containsText(place);
    return this;
  }

  /** Shows the step or the end at a place of the list, from 0; behind them, what always holds. */
  EditorHands showsNth(int n) {
    page.locator("#etapes a").nth(n).click();
    assertThat(page.locator("#etapes a").nth(n)).hasAttribute("aria-current", "true");
    return this;
  }

  /**
   * What the draft calls its steps and ends, by their place, as the choice of a route offers them.
   */
  Map<Integer, String> placeIds() {
    showsNth(0).unfolds("steps[0].ways");
    var ids = new HashMap<Integer, String>();
    var options = page.locator("[data-path='steps[0].routes[0].to'] option").all();
    for (int n = 0; n < options.size(); n++) {
      ids.put(n, options.get(n).getAttribute("value"));
    }
    return ids;
  }

  /** The kinds of action that the form offers. */
  List<String> kinds() {
    return page.locator("#formulaire .adder select[data-path$='].actions'] option").all().stream()
        .map(option -> option.getAttribute("value"))
        .toList();
  }

  /** What conditions call an action: its card says so. */
  String knownAs(String path) {
    var said = page.locator("details[data-fold='" + path + ".rest'] p.hint").textContent();
    return said.replaceAll(".*?([a-z][a-z0-9_]*)\\W*$", "$1");
  }

  /** What the result that was added last is called. */
  String lastResult(String path) {
    var last = page.locator("#formulaire [data-path^='" + path + ".results.']").last();
    return last.getAttribute("data-path").substring((path + ".results.").length());
  }

  /** What is chosen in a list. */
  String chosen(String path) {
    return page.locator("#formulaire select[data-path='" + path + "']").inputValue();
  }

  /** Whether nothing is typed there. */
  boolean blank(String path) {
    return page.locator("#formulaire input[data-path='" + path + "']").inputValue().isEmpty();
  }

  /** Chooses a value where there is a list, types it where there is none. */
  EditorHands enters(String path, String value) {
    var listed = page.locator("#formulaire select[data-path='" + path + "']").count() > 0;
    return listed ? chooses(path, value) : types(path, value);
  }

  /** Adds what always holds: an event or a date. */
  EditorHands addsRule(String kind) {
    page.locator("#formulaire button", new Page.LocatorOptions().setHasText(kind)).first().click();
    return this;
  }

  /** The draft as it is written. */
  String source() {
    return page.locator("#source").inputValue();
  }

  /** Leads a result to a place, in the table. */
  EditorHands leads(String result, String place) {
    page.getByLabel(result + " → " + place, new Page.GetByLabelOptions().setExact(true)).check();
    return this;
  }

  EditorHands addsEnd(String label) {
    page.locator("#ajouter-fin").click();
    var field = page.locator("#formulaire [data-path$='.end']");
    assertThat(field).hasValue("Nouvelle fin");
    field.fill(label);
    field.blur();
    assertThat(page.locator("#etapes a[aria-current]")).containsText(label);
    return this;
  }

  /** The draft says so, blanks and breaks of lines aside. */
  EditorHands says(String yaml) {
    var words = yaml.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0").replaceAll(" +", "\\\\s+");
    assertThat(page.locator("#source")).hasValue(Pattern.compile(words));
    return this;
  }

  /** What was changed is kept. */
  EditorHands isKept() {
    assertThat(page.locator("#pourquoi")).not().containsText("non enregistrées");
    assertThat(page.locator("#etat")).containsText("Enregistré");
    return this;
  }
}
