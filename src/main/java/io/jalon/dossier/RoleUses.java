package io.jalon.dossier;

import java.util.List;
import java.util.Map;

/** What names the functions of the registry (F-29). Implemented by the engine. */
public interface RoleUses {

  /** The uses of every function that has one, by its id. */
  Map<String, Uses> all();

  /**
   * What names a function.
   *
   * @param templates the names of the templates, in order
   * @param dossiers the references of the first dossiers where a sequence under way names it, or
   *     where somebody holds it, there, on the client or in a sequence under way; in order
   * @param dossierCount how many such dossiers there are
   */
  record Uses(List<String> templates, List<String> dossiers, int dossierCount) {

    /** Of nothing. */
    public static final Uses NONE = new Uses(List.of(), List.of(), 0);

    public Uses {
      templates = List.copyOf(templates);
      dossiers = List.copyOf(dossiers);
    }
  }
}
