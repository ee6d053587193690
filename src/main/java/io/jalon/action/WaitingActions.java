package io.jalon.action;

import io.jalon.journal.Entry.Place;
import java.util.Optional;
import java.util.function.Function;

/** The actions that wait for a person, with what they work with. Implemented by the engine. */
public interface WaitingActions {

  /**
   * Does something with what an open action works with now.
   *
   * @param place of the action, in its pass
   * @return what came of it; empty when the action is not open
   */
  <T> Optional<T> at(Place place, Function<ActionContext, T> work);
}
