package io.jalon.walk;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Launches by the REST interface, by several clients at once. */
public final class LaunchBench {

  private static final int CLIENTS = 4;
  private static final int LAUNCHES = 1000;
  private static final int WARM_UP = 300;

  private final JalonSide jalon;
  private final HttpClient http = HttpClient.newHttpClient();

  private LaunchBench(JalonSide jalon) {
    this.jalon = jalon;
  }

  /** Prints the rate and the times of 1,000 launches by 4 clients, three times over. */
  public static void main(String[] arguments) throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    try (var server = new Postgres();
        var jalon = new JalonSide(server.create("jalon"))) {
      var bench = new LaunchBench(jalon);
      bench.round(WARM_UP);
      for (int i = 0; i < 3; i++) {
        bench.round(LAUNCHES);
      }
    }
  }

  private void round(int launches) throws Exception {
    var dossiers = new ConcurrentLinkedQueue<>(jalon.dossiers(launches));
    var clients = Executors.newFixedThreadPool(CLIENTS);
    long start = System.nanoTime();
    var times =
        IntStream.range(0, launches).mapToObj(i -> clients.submit(() -> launch(dossiers))).toList();
    var taken = new long[launches];
    for (int i = 0; i < launches; i++) {
      taken[i] = times.get(i).get();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    clients.shutdown();
    Arrays.sort(taken);
    System.out.printf(
        "%d launches by %d clients: %.0f a second, %.0f ms (median), %.0f ms (99th percentile)%n",
        launches, CLIENTS, launches / seconds, at(taken, 0.5), at(taken, 0.99));
  }

  private static double at(long[] sorted, double part) {
    return sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
  }

  private long launch(ConcurrentLinkedQueue<String> dossiers) throws Exception {
    var pair = JalonOffice.ACCOUNT + ":" + JalonOffice.PASSWORD;
    var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(
                URI.create(jalon.address() + "/api/v1/dossiers/" + dossiers.remove() + "/runs"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"template\": \"walk\"}"))
            .build();
    long start = System.nanoTime();
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return System.nanoTime() - start;
  }
}
