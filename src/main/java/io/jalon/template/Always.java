package io.jalon.template;

import org.jspecify.annotations.Nullable;

/** What holds in every step of a sequence. */
public sealed interface Always {

  /**
   * An event of the business that ends the step under way (F-68).
   *
   * @param event e.g. {@code payment_received}
   * @param when the FEEL condition under which it does, or {@code null} for always
   * @param to the step or end that it leads to
   */
  record OnEvent(String event, @Nullable String when, String to) implements Always {}

  /**
   * A date at which a role is alerted; it interrupts nothing.
   *
   * @param at counted from the run's start or from a repère
   * @param alert the role
   */
  record AtDate(Delay at, String alert) implements Always {}
}
