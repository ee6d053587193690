package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.web.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who tries passwords is slowed down and then stopped, and a session is no stranger's. */
@Scenario
@ExtendWith(OutputCaptureExtension.class)
class GuessingScenario {

  private static final String WRONG = "un-mot-de-passe-mal-tape";

  @Autowired private Office office;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private HttpResponse<String> signIn(String account, String password) {
    return new Visitor(port).signIn(account, password);
  }

  private int call(String account, String password) {
    return new Visitor(port)
        .getJson("/api/v1/tasks", Visitor.basic(account, password))
        .statusCode();
  }

  private static boolean welcomed(HttpResponse<String> answer) {
    return !answer.headers().firstValue("Location").orElse("").contains("/login");
  }

  @Test
  void after_a_wrong_password_even_the_right_one_waits_some_seconds_on_the_page_and_by_rest() {
    office.collaborator("devine", "Denis Devine");
    assertThat(welcomed(signIn("devine", WRONG))).isFalse();
    assertThat(welcomed(signIn("devine", Scenario.PASSWORD))).isFalse();
    assertThat(call("devine", Scenario.PASSWORD)).isEqualTo(401);
    clock.advance(Duration.ofMinutes(1));
    assertThat(welcomed(signIn("devine", Scenario.PASSWORD))).isTrue();
  }

  @Test
  void after_ten_wrong_passwords_the_account_is_closed_until_an_administrator_opens_it() {
    office.collaborator("assiege", "Anne Assiégée");
    for (int i = 0; i < 10; i++) {
      assertThat(call("assiege", WRONG)).isEqualTo(401);
      clock.advance(Duration.ofMinutes(2));
    }
    assertThat(call("assiege", Scenario.PASSWORD)).isEqualTo(401);
    clock.advance(Duration.ofDays(1));
    assertThat(welcomed(signIn("assiege", Scenario.PASSWORD))).isFalse();
  }

  @Test
  void a_session_is_another_after_signing_in_and_kept_from_scripts_and_other_sites() {
    office.collaborator("seance", "Sophie Séance");
    var visitor = new Visitor(port);
    var before = visitor.get("/login").headers().allValues("Set-Cookie").toString();
    var after = visitor.signIn("seance", Scenario.PASSWORD).headers().allValues("Set-Cookie");
    var session = after.stream().filter(one -> one.startsWith("JSESSIONID=")).findFirst();
    assertThat(session).isPresent();
    assertThat(session.get()).contains("HttpOnly").contains("SameSite=Lax");
    assertThat(before).doesNotContain(session.get().split(";")[0]);
  }

  @Test
  void what_is_typed_as_a_password_stands_in_no_log(CapturedOutput output) {
    office.collaborator("discret", "Diane Discrète");
    signIn("discret", WRONG);
    call("discret", WRONG);
    clock.advance(Duration.ofMinutes(2));
    signIn("discret", Scenario.PASSWORD);
    assertThat(output).doesNotContain(WRONG).doesNotContain(Scenario.PASSWORD);
  }
}
