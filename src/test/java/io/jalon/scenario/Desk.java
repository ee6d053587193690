package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.springframework.boot.test.context.TestComponent;

/** The words of scenarios for files that camille hands in. */
@TestComponent
class Desk {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String PATH = "/api/v1/imports";

  private final Rest rest;

  Desk(Rest rest) {
    this.rest = rest;
  }

  /** A beginning of references that nobody else has. */
  String fresh() {
    return "IMP" + NUMBER.incrementAndGet();
  }

  /** Hands a file in, whatever comes of it. */
  Rest.Reply tryHand(String kind, String csv) {
    return tryHand(kind, csv.getBytes(StandardCharsets.UTF_8), "");
  }

  /** The same, with more parameters. */
  Rest.Reply tryHand(String kind, byte[] csv, String more) {
    return rest.as("camille").upload(PATH + "?kind=" + kind + more, "file", kind + ".csv", csv);
  }

  /** Hands a file in; its preview. */
  Sheet hand(String kind, String csv) {
    return sheet(tryHand(kind, csv), 201);
  }

  /** The same, with values for what no cell says, as JSON. */
  Sheet hand(String kind, String csv, String defaults) {
    var more = "&defaults=" + URLEncoder.encode(defaults, StandardCharsets.UTF_8);
    return sheet(tryHand(kind, csv.getBytes(StandardCharsets.UTF_8), more), 201);
  }

  /** Hands a file in and applies it. */
  Sheet take(String kind, String csv) {
    return apply(hand(kind, csv));
  }

  /** The same, with values for what no cell says. */
  Sheet take(String kind, String csv, String defaults) {
    return apply(hand(kind, csv, defaults));
  }

  Sheet apply(Sheet sheet) {
    return sheet(rest.as("camille").post(PATH + "/" + sheet.id() + "/apply", ""), 200);
  }

  Sheet undo(Sheet sheet) {
    return sheet(rest.as("camille").post(PATH + "/" + sheet.id() + "/undo", ""), 200);
  }

  Sheet map(Sheet sheet, String body) {
    return sheet(rest.as("camille").put(PATH + "/" + sheet.id() + "/mapping", body), 200);
  }

  private static Sheet sheet(Rest.Reply reply, int status) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    return new Sheet(reply.json());
  }

  /** A file as the program shows it. */
  record Sheet(JsonNode json) {

    String id() {
      return json.get("id").asText();
    }

    /** What became of each line, in the order of the file. */
    List<String> results() {
      return lines("result");
    }

    /** Whether each line was taken back. */
    List<String> undone() {
      return lines("undo");
    }

    /** Why each line was refused or kept, in words. */
    List<String> reasons() {
      return lines("reason");
    }

    private List<String> lines(String field) {
      return StreamSupport.stream(json.get("lines").spliterator(), false)
          .map(line -> line.get(field).asText(""))
          .toList();
    }

    /** How many lines have had which result. */
    Map<String, Integer> counts() {
      var counts = new TreeMap<String, Integer>();
      json.get("counts")
          .properties()
          .forEach(one -> counts.put(one.getKey(), one.getValue().asInt()));
      return counts;
    }
  }
}
