package io.jalon.web.sequence;

import io.jalon.calendar.Anchor;
import io.jalon.calendar.Counted;
import io.jalon.calendar.CountedDates.Kept;
import io.jalon.calendar.CountedTexts;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.RoleHolders;
import io.jalon.run.ComingActions;
import io.jalon.run.Run;
import io.jalon.task.Tasks;
import io.jalon.template.Action;
import io.jalon.template.Always;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Templates;
import io.jalon.web.design.TemplateWords;
import io.jalon.web.design.TemplateWords.Said;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.TagNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens at the dates of a run and for whom, in the words of people. */
@Component
class ComingWords {

  private static final String REMIND = "-remind";
  private static final String LATE = "-late";
  private static final String DEADLINE = "-deadline";
  private static final String OPENS = "-opens";
  private static final String AFTER = "-after";
  private static final String RUN_AT = "run-at-";

  private final Templates templates;
  private final TemplateWords words;
  private final ComingActions coming;
  private final Tasks tasks;
  private final Around around;

  /** Who acts, how dates are told, and what tags stand for. */
  @Component
  record Around(RoleHolders holders, CountedTexts texts, TagNames tags) {}

  ComingWords(
      Templates templates, TemplateWords words, ComingActions coming, Tasks tasks, Around around) {
    this.templates = templates;
    this.words = words;
    this.coming = coming;
    this.tasks = tasks;
    this.around = around;
  }

  /** The words of one run. */
  Words of(Run run, Reader reader) {
    var template = templates.template(run.templateId(), run.version());
    var titles = new HashMap<String, String>();
    coming.of(run).forEach(one -> titles.put(one.action(), one.title()));
    tasks.ofRun(run.id()).forEach(task -> titles.put(task.actionId(), task.title()));
    var holders =
        around.holders().onRun(run.dossierId(), run.id()).stream()
            .filter(one -> !one.holders().isEmpty())
            .collect(
                Collectors.toMap(
                    one -> one.role().id(),
                    one ->
                        one.holders().stream()
                            .map(Intervenant::name)
                            .collect(Collectors.joining(", "))));
    var said = words.of(template, reader, around.tags().of(run.dossierId(), reader));
    return new Words(
        template,
        said,
        titles,
        holders,
        around.texts(),
        text -> around.tags().fill(text, run.dossierId(), reader),
        reader);
  }

  /**
   * What happens.
   *
   * @param role the id of the function that is told or acts, or {@code null} when nobody is
   */
  record Effect(String title, @Nullable String role) {}

  /**
   * The words of one run for one reader.
   *
   * @param filled puts the names of the dossier for the tags of a text
   */
  record Words(
      SequenceTemplate template,
      Said said,
      Map<String, String> titles,
      Map<String, String> holders,
      CountedTexts texts,
      UnaryOperator<String> filled,
      Reader reader) {

    /** What happens at a date. */
    Effect effect(Kept kept) {
      var element = kept.element();
      if (element.startsWith(RUN_AT)) {
        return always(kept);
      }
      return ending(element, REMIND)
          .map(action -> told("coming.remind", action.role(), action))
          .or(() -> ending(element, LATE).map(this::late))
          .or(() -> ending(element, AFTER).map(one -> new Effect(title(one.id()), one.role())))
          .or(() -> step(element, DEADLINE, "coming.deadline"))
          .or(() -> step(element, OPENS, "coming.opens"))
          .or(() -> ending(element, "").map(one -> new Effect(title(one.id()), one.role())))
          .orElseGet(() -> new Effect(filled.apply(kept.name()), null));
    }

    /** Whether the date is one by which a person has to have done something. */
    boolean done(Kept kept) {
      return template.action(kept.element()).isPresent();
    }

    /** Who holds a function, by name, or {@code null}. */
    @Nullable String holder(String role) {
      return holders.get(role);
    }

    /** How a date was counted. */
    String counted(Kept kept) {
      var counted = kept.counted();
      var ofRun = kept.element().startsWith(RUN_AT) && counted.anchor().name().equals("start");
      var told =
          ofRun ? new Kept(kept.element(), kept.name(), launch(counted), kept.skipped()) : kept;
      return filled.apply(texts.sentence(told, reader.locale()));
    }

    /** The start of a run is its launch, and not that of a step. */
    private static Counted launch(Counted counted) {
      var from = counted.anchor();
      var anchor =
          new Anchor("launch", null, from.day(), from.at(), from.appointed(), from.paused());
      return new Counted(
          counted.at(),
          anchor,
          counted.rule(),
          counted.reached(),
          counted.days(),
          counted.skipped(),
          counted.movedOver());
    }

    private Effect always(Kept kept) {
      int number = Integer.parseInt(kept.element().substring(RUN_AT.length()));
      if (number > template.always().size()
          || !(template.always().get(number - 1) instanceof Always.AtDate date)) {
        return new Effect(filled.apply(kept.name()), null);
      }
      return new Effect(
          reader.text("coming.alert", reader.names().role(date.alert())), date.alert());
    }

    private Effect late(Action action) {
      var late = action.late();
      var role = late == null || late.alert() == null ? action.role() : late.alert();
      return told("coming.late", role, action);
    }

    private Effect told(String code, String role, Action action) {
      return new Effect(reader.text(code, reader.names().role(role), title(action.id())), role);
    }

    private Optional<Effect> step(String element, String ending, String code) {
      if (!element.endsWith(ending)) {
        return Optional.empty();
      }
      var id = element.substring(0, element.length() - ending.length());
      return Optional.of(new Effect(reader.text(code, said.place(id)), null));
    }

    private String title(String action) {
      return titles.getOrDefault(action, said.action(action));
    }

    /** The action to which an element with this ending belongs; a vote has one for each voter. */
    private Optional<Action> ending(String element, String ending) {
      if (!element.endsWith(ending)) {
        return Optional.empty();
      }
      var id = element.substring(0, element.length() - ending.length());
      return template.steps().stream()
          .flatMap(step -> step.actions().stream())
          .filter(action -> id.equals(action.id()) || id.startsWith(action.id() + "-"))
          .findFirst();
    }
  }
}
