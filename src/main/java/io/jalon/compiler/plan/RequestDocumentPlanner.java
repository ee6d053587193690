package io.jalon.compiler.plan;

import io.jalon.template.ActionKind;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A document that is awaited: a person records what was received (F-20). */
@Component
class RequestDocumentPlanner implements ActionPlanner<ActionKind.RequestDocument> {

  @Override
  public Class<ActionKind.RequestDocument> kind() {
    return ActionKind.RequestDocument.class;
  }

  @Override
  public Piece plan(Site site, ActionKind.RequestDocument request) {
    return new Person(
            request.key(),
            site.action().role(),
            request.title(),
            request.description(),
            request.due())
        .plan(site, Map.of("document", request.document()));
  }
}
