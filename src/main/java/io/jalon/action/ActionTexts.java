package io.jalon.action;

import io.jalon.action.HumanAction.Sheet;
import io.jalon.calendar.OfficeTime;
import io.jalon.expression.Contents;
import io.jalon.template.MessageContent;
import io.jalon.template.Templates;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts of actions, with their tags replaced by what is known now. */
@Component
class ActionTexts {

  private final Contents contents;
  private final Templates templates;
  private final MessageSource messages;
  private final OfficeTime office;

  ActionTexts(Contents contents, Templates templates, MessageSource messages, OfficeTime office) {
    this.office = office;
    this.contents = contents;
    this.templates = templates;
    this.messages = messages;
  }

  /** The title and the description of a person's action. */
  Sheet sheet(ActionContext context) {
    return Sheet.of(
        line(context, context.setting("jalon.title")),
        text(context, context.setting("jalon.description")));
  }

  /** A text on one line. */
  String line(ActionContext context, String source) {
    return text(context, source).replaceAll("\\s+", " ").strip();
  }

  /** A text, without blanks around it. */
  String text(ActionContext context, String source) {
    return contents.write(source, context.facts(), context.vocabulary()).text().strip();
  }

  /**
   * The content that an action names, as its version pins it.
   *
   * @throws IllegalStateException when its version has none by this name
   */
  MessageContent content(ActionContext context) {
    var place = context.place();
    var id = context.setting("jalon.message");
    var content = templates.template(place.templateId(), place.version()).messages().get(id);
    if (content == null) {
      throw new IllegalStateException(
          "version " + place.version() + " of " + place.templateId() + " has no message " + id);
    }
    return content;
  }

  /** The name of the sequence that an action belongs to. */
  String sequence(ActionContext context) {
    var place = context.place();
    return templates.template(place.templateId(), place.version()).name();
  }

  /** The office's language. */
  Locale locale() {
    return office.locale();
  }

  /** A text of our own, kept with what it tells of and so written in the office's language. */
  String own(String code, Object... args) {
    return messages.getMessage(code, args, office.locale());
  }
}
