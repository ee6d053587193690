package io.jalon.walk;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How long Jalon takes until it is ready, on its embedded database, and how much memory it has then
 * (Linux): with the settings of the JVM as they come, and with little memory.
 */
public final class StartBench {

  private static final int PORT = 18_099;
  private static final URI READY =
      URI.create("http://localhost:" + PORT + "/actuator/health/readiness");

  private StartBench() {}

  /** Prints both, for a new installation and for one that is there, three times each. */
  public static void main(String[] arguments) throws Exception {
    for (var memory : List.of(List.<String>of(), List.of("-Xmx256m", "-XX:+UseSerialGC"))) {
      for (int i = 0; i < 3; i++) {
        var folder = Files.createTempDirectory("jalon-start");
        start("new", memory, folder);
        start("there", memory, folder);
      }
    }
  }

  private static void start(String what, List<String> memory, Path folder) throws Exception {
    var command = new ArrayList<>(List.of("java"));
    command.addAll(memory);
    command.addAll(List.of("-cp", classPath(), "io.jalon.JalonApplication"));
    command.add("--server.port=" + PORT);
    command.add("--jalon.demo=false");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(folder.toFile()).redirectOutput(folder.resolve("log").toFile());
    builder.environment().put("JALON_ADMIN_PASSWORD", JalonOffice.PASSWORD);
    long begun = System.nanoTime();
    var process = builder.start();
    while (!ready()) {
      Thread.sleep(20);
    }
    System.out.printf(
        "%-6s %-30s ready after %.1f s, %s%n",
        what, memory, (System.nanoTime() - begun) / 1e9, resident(process));
    process.destroy();
    process.waitFor();
  }

  private static boolean ready() throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(READY).build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static String resident(Process process) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .map(line -> line.replaceAll("\\D+", ""))
        .map(kilobytes -> Integer.parseInt(kilobytes) / 1024 + " MiB resident")
        .collect(Collectors.joining());
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("test-classes"))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
