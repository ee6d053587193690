package io.jalon.compiler.plan;

import io.jalon.template.ActionKind;
import org.springframework.stereotype.Component;

/** A document that is written and filed: an effect. */
@Component
class CreateDocumentPlanner implements ActionPlanner<ActionKind.CreateDocument> {

  @Override
  public Class<ActionKind.CreateDocument> kind() {
    return ActionKind.CreateDocument.class;
  }

  @Override
  public Piece plan(Site site, ActionKind.CreateDocument document) {
    return Effects.piece(
        site,
        Wording.WRITE + Subjects.of(site.template(), document.message()),
        Effects.settings(site)
            .set("message", document.message())
            .content(site, document.message()));
  }
}
