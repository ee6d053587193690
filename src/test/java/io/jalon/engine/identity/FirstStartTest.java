package io.jalon.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import io.jalon.dossier.Accounts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The one administrator of an installation that starts without demo data. */
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

  private final Ledger accounts = new Ledger();
  private final StartupLock lock = mock(StartupLock.class);

  @BeforeEach
  void open() {
    doAnswer(
            call -> {
              call.<Runnable>getArgument(0).run();
              return null;
            })
        .when(lock)
        .run(any());
  }

  @Test
  void the_password_comes_from_the_environment_and_is_not_shown(CapturedOutput output) {
    start("correct-horse-battery");

    assertThat(accounts.passwords).containsOnly(Map.entry("admin", "correct-horse-battery"));
    assertThat(output).doesNotContain("correct-horse-battery");
  }

  @Test
  void without_one_a_long_password_is_made_and_printed_once(CapturedOutput output) {
    start("");
    start("");

    String password = accounts.passwords.get("admin");
    assertThat(password).hasSizeGreaterThanOrEqualTo(20);
    assertThat(output.getAll().split(java.util.regex.Pattern.quote(password), -1)).hasSize(2);
  }

  @Test
  void two_installations_do_not_share_a_password() {
    start("");
    String first = accounts.passwords.remove("admin");
    start("");

    assertThat(accounts.passwords.get("admin")).isNotEqualTo(first);
  }

  @Test
  void a_short_password_stops_the_start() {
    assertThatIllegalStateException().isThrownBy(() -> start("admin"));
    assertThat(accounts.none()).isTrue();
  }

  @Test
  void nobody_is_added_where_somebody_can_sign_in() {
    accounts.passwords.put("claire", "x");
    start("correct-horse-battery");

    assertThat(accounts.passwords).containsOnlyKeys("claire");
  }

  private void start(String chosen) {
    new FirstStart(accounts, lock, chosen).run(new DefaultApplicationArguments());
  }

  private static class Ledger implements Accounts {

    private final Map<String, String> passwords = new LinkedHashMap<>();

    @Override
    public boolean none() {
      return passwords.isEmpty();
    }

    @Override
    public void create(Account account, String password) {
      assertThat(account.groups()).isEqualTo(Set.of(ADMINISTRATORS));
      passwords.put(account.id(), password);
    }

    @Override
    public boolean opens(String accountId, String password) {
      return password.equals(passwords.get(accountId));
    }

    @Override
    public Optional<String> displayName(String accountId) {
      return Optional.empty();
    }
  }
}
