package io.jalon.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The embedded database when its disk is full, and when its program is killed. */
@DisabledOnOs(OS.WINDOWS)
@DisabledIfSystemProperty(named = "jalon.test.database", matches = "postgres")
class FullDiskScenario {

  private static final int THIRTY_MEGABYTES = 60_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private String url;

  @BeforeEach
  void theDatabaseOfANewInstallation() throws IOException {
    var shipped =
        new YamlPropertySourceLoader()
            .load("shipped", new ClassPathResource("application.yaml"))
            .get(0)
            .getProperty("spring.datasource.url");
    url = String.valueOf(shipped).replace("./data/", folder + "/");
  }

  private static void dossier(Node node) {
    node.done(
        "POST", "/clients", "{\"reference\":\"C-1\",\"name\":\"Mme Benali\",\"kind\":\"person\"}");
    node.done(
        "POST", "/dossiers", "{\"reference\":\"D-1\",\"client\":\"C-1\",\"type\":\"impaye\"}");
  }

  /** Text that does not get smaller. */
  private static byte[] text(int seed) {
    var bytes = new byte[150_000];
    new Random(seed).nextBytes(bytes);
    return Base64.getEncoder().encode(bytes);
  }

  private static List<String> kept(Node node) {
    var names = new ArrayList<String>();
    node.done("GET", "/dossiers/D-1/documents", "")
        .forEach(d -> names.add(d.path("name").asText()));
    return names;
  }

  @Test
  void what_was_answered_is_there_after_a_kill() throws Exception {
    var answered = new ArrayList<String>();
    try (var node = Node.start(url, "jalon")) {
      dossier(node);
      for (int i = 0; i < 20; i++) {
        assertThat(node.file("D-1", "piece-" + i + ".txt", text(i)).statusCode()).isEqualTo(201);
        answered.add("piece-" + i + ".txt");
      }
      node.kill();
    }
    try (var node = Node.start(url, "jalon")) {
      assertThat(kept(node)).containsExactlyInAnyOrderElementsOf(answered);
    }
  }

  @Test
  void a_full_disk_is_told_in_words_and_leaves_everything_that_was_answered() throws Exception {
    var answered = new ArrayList<String>();
    try (var node = Node.limited(url, "jalon", THIRTY_MEGABYTES)) {
      dossier(node);
      var refused = fill(node, answered);
      assertThat(refused.path("status").asInt()).as(refused.toString()).isEqualTo(503);
      assertThat(refused.path("code").asText()).isEqualTo("error.503");
      assertThat(refused.path("detail").asText()).contains("son disque est plein");
      node.kill();
    }
    try (var node = Node.start(url, "jalon")) {
      assertThat(kept(node)).containsExactlyInAnyOrderElementsOf(answered);
      assertThat(node.done("GET", "/history/verification", "").path("intact").asBoolean()).isTrue();
      assertThat(node.file("D-1", "apres.txt", text(-1)).statusCode()).isEqualTo(201);
    }
  }

  /** Files documents until one is refused. */
  private static JsonNode fill(Node node, List<String> answered)
      throws IOException, InterruptedException {
    for (int i = 0; i < 200; i++) {
      var reply = node.file("D-1", "piece-" + i + ".txt", text(i));
      if (reply.statusCode() != 201) {
        return JSON.readTree(reply.body());
      }
      answered.add("piece-" + i + ".txt");
    }
    throw new AssertionError("never full");
  }
}
