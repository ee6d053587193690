package io.jalon.template.check;

import io.jalon.template.ActionKind.Appointment;
import io.jalon.template.ActionKind.Notify;
import io.jalon.template.ActionKind.SetField;
import io.jalon.template.HttpRequest;
import io.jalon.template.SendMessage;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Work;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the office wrote: conditions, and contents with tags. */
final class Texts {

  private static final Pattern QUOTED = Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"");

  private static final KindParts<String> IN_KINDS =
      new KindParts<String>()
          .of(
              Work.class,
              (work, texts) -> {
                texts.put("title", work.title());
                texts.put("description", work.description());
              })
          .of(
              SendMessage.class,
              (message, texts) -> {
                for (int i = 0; i < message.attach().size(); i++) {
                  texts.put("attach[" + i + "]", message.attach().get(i));
                }
              })
          .of(Notify.class, (notify, texts) -> texts.put("text", notify.text()))
          .of(Appointment.class, (date, texts) -> texts.put("title", date.title()))
          .of(
              HttpRequest.class,
              (call, texts) -> {
                texts.put("url", call.url());
                call.headers().forEach((name, value) -> texts.put("headers." + name, value));
                texts.put("body", call.body());
              })
          .of(SetField.class, (field, texts) -> texts.put("value", unquoted(field.value())));

  private Texts() {}

  /** Conditions without their quoted texts, and contents with tags, by path. */
  static Map<String, String> all(SequenceTemplate template) {
    var texts = new LinkedHashMap<String, String>();
    Everywhere.events(template)
        .forEach((path, event) -> texts.put(path + ".when", unquoted(event.when())));
    Located.routes(template)
        .forEach(route -> texts.put(route.path("when"), unquoted(route.part().when())));
    Located.actions(template)
        .forEach(
            action -> {
              texts.put(action.path("while"), unquoted(action.part().whileTrue()));
              texts.putAll(IN_KINDS.in(action));
            });
    template
        .messages()
        .forEach(
            (id, content) -> {
              texts.put("messages." + id + ".subject", content.subject());
              texts.put("messages." + id + ".body", content.body());
            });
    return texts;
  }

  /** A condition without what stands in quotes. */
  static String unquoted(@Nullable String condition) {
    return condition == null ? "" : QUOTED.matcher(condition).replaceAll("\"\"");
  }
}
