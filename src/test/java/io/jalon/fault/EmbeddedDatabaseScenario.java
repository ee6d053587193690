package io.jalon.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The embedded database when its disk is full, its program killed, its backup restored. */
@DisabledOnOs(OS.WINDOWS)
@DisabledIfSystemProperty(named = "jalon.test.database", matches = "postgres")
class EmbeddedDatabaseScenario {

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
  void what_was_answered_is_there_after_a_kill_and_a_backup_opens_as_it_was_made()
      throws Exception {
    var answered = new ArrayList<String>();
    List<String> copied;
    try (var node = Node.start(url, "jalon", "--jalon.backup.folder=" + folder)) {
      dossier(node);
      file(node, 0, answered);
      copied = List.copyOf(answered);
      restored(folder.resolve(node.done("POST", "/backups", "").path("file").asText()));
      file(node, 10, answered);
      node.kill();
    }
    try (var node = Node.start(url, "jalon")) {
      assertThat(kept(node)).containsExactlyInAnyOrderElementsOf(answered);
    }
    try (var node = Node.start(url.replace("/jalon;", "/restored/jalon;"), "jalon")) {
      assertThat(kept(node)).containsExactlyInAnyOrderElementsOf(copied);
      assertThat(node.done("GET", "/history/verification", "").path("intact").asBoolean()).isTrue();
    }
  }

  private static void file(Node node, int first, List<String> answered) throws Exception {
    for (int i = first; i < first + 10; i++) {
      assertThat(node.file("D-1", "piece-" + i + ".txt", text(i)).statusCode()).isEqualTo(201);
      answered.add("piece-" + i + ".txt");
    }
  }

  /** As docs/operations.md tells: unzipped, and the program started on it. */
  private void restored(Path backup) throws IOException {
    var to = Files.createDirectory(folder.resolve("restored")).resolve("jalon.mv.db");
    try (var zip = new ZipFile(backup.toFile())) {
      Files.copy(zip.getInputStream(zip.getEntry("jalon.mv.db")), to);
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
