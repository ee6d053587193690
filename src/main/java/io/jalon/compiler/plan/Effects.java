package io.jalon.compiler.plan;

import java.util.LinkedHashMap;

/** What the machine does by itself: one delegate for all, told apart by its properties. */
final class Effects {

  private static final String DELEGATE = "${effect}";

  private Effects() {}

  /** An action that is one effect. */
  static Piece piece(Site site, String name, Settings settings) {
    return new Piece(Scope.EMPTY.with(node(site.id(), name, settings)), site.id(), Wording.DONE);
  }

  /** The settings with which every effect of an action begins. */
  static Settings settings(Site site) {
    return Settings.kind(site.action().kind().key()).site(site).leaving(site);
  }

  /** In a transaction of its own: it may leave the database. */
  static Node node(String id, String name, Settings settings) {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("delegateExpression", DELEGATE);
    attributes.put("asyncBefore", "true");
    return Node.of(NodeKind.EFFECT, id, name).attributes(attributes).properties(settings.entries());
  }

  /** In the transaction of what leads to it. */
  static Node atOnce(String id, String name, Settings settings) {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("delegateExpression", DELEGATE);
    return Node.of(NodeKind.EFFECT, id, name).attributes(attributes).properties(settings.entries());
  }
}
