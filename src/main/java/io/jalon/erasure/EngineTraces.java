package io.jalon.erasure;

import java.util.Collection;

/** What the engine remembers of people; implemented by the engine. */
public interface EngineTraces {

  /** Removes what the engine's own history keeps of runs that are over. */
  void forgetRuns(Collection<String> runIds);

  /** Removes an account, its groups and rights. */
  void forgetAccount(String account);

  /** A text as the forms of open tasks keep it. */
  String inForms(String text);
}
