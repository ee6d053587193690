package io.jalon.compiler.plan;

import io.jalon.template.Fragments;
import io.jalon.template.HttpRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A call of another program: an effect, and the answer that is awaited (F-220). */
@Component
class HttpRequestPlanner implements ActionPlanner<HttpRequest> {

  private static final String ANSWERED = "http_answered";

  @Override
  public Class<HttpRequest> kind() {
    return HttpRequest.class;
  }

  /** The condition that it depends on is looked at when it leaves, and so by what waits for it. */
  @Override
  public Piece plan(Site site, HttpRequest call) {
    var id = site.id();
    var answered = id + "-answered";
    var sent = Effects.node(id, Wording.CALL + host(call), settings(site, call));
    var wait =
        Node.of(NodeKind.WAIT, answered, Wording.ANSWER)
            .attributes(Map.of("asyncAfter", "true"))
            .properties(Settings.kind("await-answer").action(site).leaving(site).entries())
            .on(Trigger.message(ANSWERED));
    var scope = Scope.EMPTY.with(sent).with(wait).with(Flow.plain(id, answered));
    return new Piece(scope, answered, Wording.ANSWERED);
  }

  private static Settings settings(Site site, HttpRequest call) {
    var settings =
        Settings.kind(call.key()).site(site).set("method", call.method()).set("url", call.url());
    call.headers().forEach((name, value) -> settings.set("header." + name, value));
    settings
        .setIfAny("content-type", call.contentType())
        .setIfAny("body", call.body())
        .setIfAny("headers", Fragments.results(call.headers()))
        .setIfAny("fields", Fragments.results(fields(call)))
        .set("timeout", "" + call.timeout())
        .set("retries", "" + call.retries());
    fields(call).forEach((name, place) -> settings.set("field." + name, place));
    return settings;
  }

  /** The type and the place of each declared field of the answer. */
  private static Map<String, String> fields(HttpRequest call) {
    var places = new LinkedHashMap<String, String>();
    call.fields()
        .forEach(field -> places.put(field.name(), field.type().word() + " " + field.pointer()));
    return places;
  }

  /** The host is written out; what follows it may hold tags. */
  private static String host(HttpRequest call) {
    return URI.create(call.url().replaceFirst("(?<=[^:/])[/?].*$", "")).getHost();
  }
}
