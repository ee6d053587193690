package io.jalon.journal;

import io.jalon.journal.Verification.Fault;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what does not fit in a history, in the reader's language. */
@Component
public class FaultTexts {

  private final MessageSource messages;

  FaultTexts(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * Something that does not fit.
   *
   * @param from on which line
   * @param to up to which line
   */
  public record FaultView(Fault.Kind kind, long from, long to, String text) {}

  /** What does not fit, in the order of the lines. */
  public List<FaultView> of(Verification verification, Locale locale) {
    return verification.faults().stream()
        .map(fault -> new FaultView(fault.kind(), fault.from(), fault.to(), said(fault, locale)))
        .toList();
  }

  private String said(Fault fault, Locale locale) {
    var lines = fault.from() == fault.to() ? "history.line" : "history.lines";
    var where =
        messages.getMessage(
            lines, new Object[] {Long.toString(fault.from()), Long.toString(fault.to())}, locale);
    return messages.getMessage("history.fault." + fault.kind(), new Object[] {where}, locale);
  }
}
