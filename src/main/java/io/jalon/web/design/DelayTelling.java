package io.jalon.web.design;

import io.jalon.template.Delay;
import io.jalon.template.Delay.Direction;
import java.util.Locale;

/** Tells delays: « 3 jours ouvrés avant « Date d’audience » ». */
final class DelayTelling {

  private final Names names;
  private final String start;

  /** Those of a step, whose start is the step's. */
  DelayTelling(Names names) {
    this(names, Delay.START);
  }

  private DelayTelling(Names names, String start) {
    this.names = names;
    this.start = start;
  }

  /** Those of the whole sequence, whose start is its launch. */
  static DelayTelling ofRun(Names names) {
    return new DelayTelling(names, "launch");
  }

  /** A delay with what it is counted from. */
  String tell(Delay delay) {
    return Sentence.strong(words(delay)) + moved(delay);
  }

  private String words(Delay delay) {
    if (delay.amount() == 0) {
      return names.text("delay.day", anchor(delay.anchor()));
    }
    if (delay.anchor().equals(Delay.CREATED)) {
      return names.text("delay.within", amount(delay));
    }
    var side = delay.direction() == Direction.BEFORE ? "before" : "after";
    return names.text("delay." + side, amount(delay), anchor(delay.anchor()));
  }

  private String amount(Delay delay) {
    return names.text("unit." + delay.unit().name().toLowerCase(Locale.ROOT), delay.amount());
  }

  private String anchor(String anchor) {
    return switch (anchor) {
      case Delay.START -> names.text("anchor." + start);
      case Delay.CREATED, Delay.DUE -> names.text("anchor." + anchor);
      default -> names.text("anchor.other", other(anchor));
    };
  }

  /** A repère, or another action of the step. */
  private String other(String anchor) {
    var repere = names.repere(anchor);
    return repere.equals(anchor) ? names.action(anchor) : repere;
  }

  private String moved(Delay delay) {
    var outside = delay.outside();
    return (delay.roll() ? names.text("delay.roll") : "")
        + (outside == null ? "" : names.text("delay.outside", names.closing(outside)));
  }
}
