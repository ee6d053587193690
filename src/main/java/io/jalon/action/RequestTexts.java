package io.jalon.action;

import io.jalon.expression.Contents;
import io.jalon.expression.SecretTags;
import io.jalon.expression.Writing;
import io.jalon.outbox.HttpRequest;
import io.jalon.outbox.Secrets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Requests from the settings of their action: each value of a tag as its place wants it. */
@Component
class RequestTexts {

  private static final String HEADER = "jalon.header.";

  private final Contents contents;

  RequestTexts(Contents contents) {
    this.contents = contents;
  }

  /** The request, in which secrets stand by name only. */
  HttpRequest request(ActionContext context) {
    var type = context.setting("jalon.content-type");
    return new HttpRequest(
        context.setting("jalon.method"),
        written(context, context.setting("jalon.url"), Writing.URL),
        headers(context),
        type,
        written(context, context.setting("jalon.body"), bodyOf(type)),
        Integer.parseInt(context.setting("jalon.timeout")),
        Integer.parseInt(context.setting("jalon.retries")));
  }

  private Map<String, String> headers(ActionContext context) {
    var headers = new LinkedHashMap<String, String>();
    settings(context)
        .forEach(
            header ->
                headers.put(header.getKey(), written(context, header.getValue(), Writing.HEADER)));
    return headers;
  }

  /** The settings that are headers, by name, in order. */
  private static Stream<Map.Entry<String, String>> settings(ActionContext context) {
    return context.settings().entrySet().stream()
        .filter(setting -> setting.getKey().startsWith(HEADER))
        .map(setting -> Map.entry(setting.getKey().substring(HEADER.length()), setting.getValue()));
  }

  private String written(ActionContext context, String source, Writing writing) {
    var text = SecretTags.replaced(source, Secrets::reference);
    return contents.write(text, context.facts(), context.vocabulary(), writing).text().strip();
  }

  private static Writing bodyOf(String contentType) {
    if (contentType.contains("json")) {
      return Writing.JSON;
    }
    if (contentType.contains("xml")) {
      return Writing.XML;
    }
    return contentType.endsWith("urlencoded") ? Writing.URL : Writing.TEXT;
  }
}
