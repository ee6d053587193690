package io.jalon.engine.publish;

import io.jalon.calendar.OfficeFormat;
import io.jalon.dossier.Accounts;
import io.jalon.template.Problem;
import io.jalon.template.SavedDrafts;
import io.jalon.template.TemplateVersion;
import io.jalon.template.Templates;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What a model from the Modeler would silently overwrite: somebody else's draft, or a version that
 * somebody else has published since the one that the model was drawn from.
 */
@Component
class ModelConflicts {

  private final Templates templates;
  private final SavedDrafts drafts;
  private final Accounts accounts;
  private final OfficeFormat format;

  ModelConflicts(Templates templates, SavedDrafts drafts, Accounts accounts, OfficeFormat format) {
    this.templates = templates;
    this.drafts = drafts;
    this.accounts = accounts;
    this.format = format;
  }

  /**
   * What is in the way of a model; the template stays locked until the transaction ends.
   *
   * @param base the number of the version that it was drawn from, or 0 when it does not say
   */
  Optional<Problem> of(String templateId, String source, int base, String author) {
    templates.draftToPublish(templateId);
    return draft(templateId, source, author).or(() -> version(templateId, base, author));
  }

  private Optional<Problem> draft(String templateId, String source, String author) {
    return drafts
        .of(templateId)
        .filter(draft -> !draft.by().equals(author) && !draft.source().equals(source))
        .map(draft -> Problem.error("model.draft", templateId, name(draft.by()), when(draft.at())));
  }

  private Optional<Problem> version(String templateId, int base, String author) {
    return templates
        .latest(templateId)
        .filter(newest -> base > 0 && base < newest.number())
        .filter(newest -> !newest.publishedBy().equals(author))
        .map(newest -> newer(newest, base));
  }

  private Problem newer(TemplateVersion newest, int base) {
    return Problem.error(
        "model.older",
        newest.templateId(),
        Integer.toString(base),
        Integer.toString(newest.number()),
        name(newest.publishedBy()),
        when(newest.publishedAt()));
  }

  /** As who deploys reads it, whose browser or Modeler says in which language that is. */
  private String when(Instant at) {
    return format.dateTime(at, LocaleContextHolder.getLocale());
  }

  private String name(String account) {
    return accounts.displayName(account).orElse(account);
  }
}
