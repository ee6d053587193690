package io.jalon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Accounts;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class StartNoticeTest {

  private static final String ADDRESS = "http://localhost:8123/";

  private static void start(boolean demo, String... accounts) {
    var environment = new MockEnvironment().withProperty("local.server.port", "8123");
    new StartNotice(new Opening(Set.of(accounts)), environment, demo)
        .run(new DefaultApplicationArguments());
  }

  /** Accounts that the password of the demo opens. */
  private record Opening(Set<String> ids) implements Accounts {

    @Override
    public boolean none() {
      return ids.isEmpty();
    }

    @Override
    public void create(Account account, String password) {}

    @Override
    public Optional<String> displayName(String accountId) {
      return Optional.empty();
    }

    @Override
    public boolean opens(String accountId, String password) {
      return password.equals("jalon-demo") && ids.contains(accountId);
    }
  }

  @Test
  void namesTheAddressAtEachStart(CapturedOutput output) {
    start(false);
    assertThat(output).contains(ADDRESS).doesNotContain("jalon-demo", "démonstration");
  }

  @Test
  void namesTheLoginsOfTheDemoThatStillOpen(CapturedOutput output) {
    start(true, "camille.martin", "admin");
    assertThat(output)
        .contains(ADDRESS, "jalon-demo", "camille.martin", "admin")
        .doesNotContain("paul.riviere");
  }

  @Test
  void namesNoLoginOnceTheyAreChanged(CapturedOutput output) {
    start(true);
    assertThat(output).contains(ADDRESS).doesNotContain("jalon-demo");
  }

  @Test
  void warnsOfAccountsOfTheDemoWhereItIsOff(CapturedOutput output) {
    start(false, "camille.martin");
    assertThat(output)
        .contains(ADDRESS, "WARN", "camille.martin", "leur mot de passe est public")
        .doesNotContain("jalon-demo");
  }

  @Test
  void drawsAStraightBox() {
    var box = DemoWelcome.text(ADDRESS, DemoPeople.ACCOUNTS);
    assertThat(box).contains("maitre.bernard   avocate, partenaire");
    assertThat(box.strip().lines().map(String::length).distinct()).hasSize(1);
  }
}
