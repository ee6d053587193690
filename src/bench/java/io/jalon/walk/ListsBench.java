package io.jalon.walk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the pages of a large office take on the server, one request after the other. */
public final class ListsBench {

  private static final int DOSSIERS = 100_000;
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final JalonSide jalon;
  private final ProcessorTime processors;
  private final int requests;
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private ListsBench(JalonSide jalon, int requests) {
    this.jalon = jalon;
    this.requests = requests;
    this.processors = new ProcessorTime(jalon.database());
  }

  /** Prints median and 95th percentile of each page, and the processor time of a request, client and
   * database included; arguments: how many requests, how many dossiers. */
  public static void main(String[] arguments) throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    int requests = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    int dossiers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DOSSIERS;
    try (var server = new Postgres();
        var jalon = new JalonSide(server.create("jalon"))) {
      LargeOffice.fill(jalon.database(), dossiers);
      var bench = new ListsBench(jalon, requests);
      bench.signIn();
      bench.keepSearches();
      bench.pages(dossiers).forEach(bench::measure);
    }
  }

  private Map<String, IntFunction<String>> pages(int dossiers) {
    var jdbc = JdbcClient.create(jalon.database());
    var deep =
        jdbc.sql("select created_at, id from dossier order by created_at desc, id offset ? limit 1")
            .param(dossiers / 2)
            .query((row, n) -> row.getTimestamp(1).toInstant() + "_" + row.getString(2))
            .single();
    var task =
        jdbc.sql(
                "select due_at, id from task where status = 'OPEN' order by due_at, id offset ?"
                    + " limit 1")
            .param(dossiers / 2)
            .query((row, n) -> row.getTimestamp(1).toInstant() + "_" + row.getString(2))
            .single();
    var name =
        jdbc.sql("select sort_name, id from client order by sort_name, id offset ? limit 1")
            .param(dossiers / 2)
            .query((row, n) -> encoded(row.getString(1)) + "&id=" + row.getString(2))
            .single();
    var pages = new LinkedHashMap<String, IntFunction<String>>();
    pages.put("Dossiers, first page", i -> "/dossiers");
    pages.put("Dossiers, the numbers of its lists", i -> "/listes/dossiers");
    pages.put("Dossiers, 50,000 further on", i -> "/dossiers?apres=" + encoded(deep));
    pages.put("Dossiers, late and of one status", i -> "/dossiers?statut=contentieux&retard=oui");
    pages.put("Dossiers, step and owner", i -> "/dossiers?etape=walk.step_2&responsable=agent" + (1 + i % 40));
    pages.put("Dossiers, one label in 2,500, one status", i -> "/dossiers?etiquette=rare&statut=ouvert");
    pages.put("Dossiers, holder, late", i -> "/dossiers?retard=oui&titulaire=" + person(jdbc, i));
    pages.put("Dossiers, two words", i -> "/dossiers?q=" + encoded("port " + word(jdbc, i)));
    pages.put("Search while one types", i -> "/chercher?q=" + word(jdbc, i));
    pages.put("Search, a word of everybody", i -> "/chercher?q=rennes");
    pages.put("A dossier with its history", i -> "/dossiers/IMP-" + number(i));
    pages.put("A dossier, its history alone", i -> "/dossiers/IMP-" + number(i) + "/historique");
    pages.put("A dossier, its intervenants", i -> "/dossiers/IMP-" + number(i) + "/intervenants");
    pages.put("Tâches, mine", i -> "/taches");
    pages.put("Tâches, all", i -> "/taches?liste=toutes");
    pages.put("Tâches, all, 50,000 further on", i -> "/taches?liste=toutes&apres=" + encoded(task));
    pages.put("Tâches, nobody's", i -> "/taches?liste=non-pourvues");
    pages.put("Tâches, the calendar", i -> "/taches/calendrier");
    pages.put("Envois", i -> "/envois");
    pages.put("Pilotage", i -> "/pilotage");
    pages.put("Intervenants while one types", i -> "/chercher/intervenants?q=" + word(jdbc, i));
    pages.put("Intervenants, a word of everybody", i -> "/chercher/intervenants?q=exemple");
    pages.put("Clients, first page", i -> "/clients");
    pages.put("Clients, 50,000 further on", i -> "/clients?apres=" + name);
    pages.put("Clients, late", i -> "/clients?liste=retard");
    pages.put("Clients, a sequence under way", i -> "/clients?liste=cours");
    pages.put("Clients, by a word", i -> "/clients?q=" + word(jdbc, i));
    return pages;
  }

  /** Far apart, and there even in a small office. */
  private static String number(int i) {
    return "%06d".formatted(1 + i * 487 % 1999);
  }

  private static String person(JdbcClient jdbc, int i) {
    return jdbc.sql("select id from intervenant where account = ?")
        .param("agent" + (1 + i % 40))
        .query(String.class)
        .single();
  }

  private static String word(JdbcClient jdbc, int i) {
    return jdbc.sql("select split_part(lower(name), ' ', 3) from client where reference = ?")
        .param("CLI-" + number(i))
        .query(String.class)
        .single();
  }

  private void measure(String what, IntFunction<String> address) {
    for (int i = 0; i < requests / 4; i++) {
      time(address.apply(i));
    }
    var taken = new long[requests];
    long before = processors.now();
    for (int i = 0; i < requests; i++) {
      taken[i] = time(address.apply(i));
    }
    double worked = (processors.now() - before) / 1e6 / requests;
    Arrays.sort(taken);
    System.out.printf(
        "| %s | %.0f ms, %.0f ms | %.0f ms |%n",
        what, taken[requests / 2] / 1e6, taken[(int) (requests * 0.95)] / 1e6, worked);
  }

  private long time(String path) {
    var request = HttpRequest.newBuilder(URI.create(jalon.address() + path)).build();
    long begun = System.nanoTime();
    var answer = send(request);
    long taken = System.nanoTime() - begun;
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " " + answer.statusCode() + " " + answer.body());
    }
    return taken;
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private void signIn() {
    var login = URI.create(jalon.address() + "/login");
    var token = TOKEN.matcher(send(HttpRequest.newBuilder(login).build()).body());
    if (!token.find()) {
      throw new IllegalStateException("no form to sign in");
    }
    var form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(JalonOffice.ACCOUNT, JalonOffice.PASSWORD, encoded(token.group(1)));
    send(
        HttpRequest.newBuilder(login)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  /** Six searches, which the list counts whenever it is shown. */
  private void keepSearches() {
    for (var terms :
        new String[] {
          "statut=contentieux", "etiquette=rare", "etiquette=frequent", "sequence=walk",
          "etape=walk.step_3", "q=rennes port"
        }) {
      JdbcClient.create(jalon.database())
          .sql(
              "insert into saved_search (id, account, name, list, terms, created_at)"
                  + " values (md5(?), ?, ?, 'tous', ?, now())")
          .params(terms, JalonOffice.ACCOUNT, terms, terms)
          .update();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
