package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.jalon.dossier.Dossiers;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** What an import needs while it is applied, and how long its lines are kept. */
@Scenario
class ImportKeepingScenario {

  @Autowired private Office office;
  @Autowired private Rest rest;
  @Autowired private Desk desk;
  @Autowired private Dossiers dossiers;
  @Autowired private DataSource database;
  @Autowired private TestClock clock;
  @Autowired private ScheduledTaskHolder tasks;

  private String reference;

  @BeforeEach
  void aDossier() {
    office.collaborator("camille", "Camille Martin");
    reference = office.dossier("M. Hugo Perrin").reference();
  }

  private Desk.Sheet handed() {
    return desk.hand("balances", "Dossier;Solde\n%s;12,50\n".formatted(reference));
  }

  @Test
  void one_connection_is_enough_with_a_key_too() throws Exception {
    var sheet = handed();
    var pool = database.unwrap(HikariDataSource.class);
    int before = pool.getMaximumPoolSize();
    pool.getHikariConfigMXBean().setMaximumPoolSize(1);
    pool.getHikariConfigMXBean().setMinimumIdle(1);
    pool.getHikariPoolMXBean().softEvictConnections();
    try {
      var key = UUID.randomUUID().toString();
      var path = "/api/v1/imports/" + sheet.id() + "/apply";
      var applied = rest.as("camille").withKey(key).post(path, "");
      assertThat(applied.status()).as(applied.body()).isEqualTo(200);
      assertThat(rest.as("camille").withKey(key).post(path, "").body()).isEqualTo(applied.body());
    } finally {
      pool.getHikariConfigMXBean().setMaximumPoolSize(before);
    }
    assertThat(dossiers.find(reference).orElseThrow().balance()).isEqualByComparingTo("12.50");
  }

  @Test
  void lines_are_forgotten_after_a_year_and_the_import_says_so() {
    var sheet = desk.apply(handed());
    clock.advance(Duration.ofDays(366));
    forget();
    var path = "/api/v1/imports/" + sheet.id();
    assertThat(rest.as("camille").get(path + "/lines").json()).isEmpty();
    assertThat(rest.as("camille").get(path).json().path("state").asText()).isEqualTo("APPLIED");
    var undo = rest.as("camille").post(path + "/undo", "");
    assertThat(undo.status()).isEqualTo(409);
    assertThat(undo.detail()).contains("ne sont plus gardées");
  }

  @Test
  void lines_of_this_year_stay() {
    var sheet = desk.apply(handed());
    clock.advance(Duration.ofDays(300));
    forget();
    assertThat(rest.as("camille").get("/api/v1/imports/" + sheet.id() + "/lines").json())
        .hasSize(1);
  }

  /** What the program does at night. */
  private void forget() {
    tasks.getScheduledTasks().stream()
        .map(ScheduledTask::getTask)
        .filter(CronTask.class::isInstance)
        .filter(task -> task.toString().contains("ImportRetention"))
        .forEach(task -> task.getRunnable().run());
  }
}
