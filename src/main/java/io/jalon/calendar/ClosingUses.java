package io.jalon.calendar;

import java.util.List;

/** Who keeps dates out of a closed period; implemented by the module that knows the templates. */
public interface ClosingUses {

  /** The names of the templates in use that name a period, empty when it may go. */
  List<String> of(String closingId);
}
