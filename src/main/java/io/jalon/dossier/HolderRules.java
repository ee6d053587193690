package io.jalon.dossier;

import java.util.List;

/**
 * What templates ask of those who hold their roles, checked when a holder is named (F-97).
 * Implemented by the engine.
 */
public interface HolderRules {

  /**
   * The templates that somebody of this kind cannot serve.
   *
   * @param dossierIds the dossiers on which the binding would count
   * @param roleId the role
   * @param kind the kind of the holder to be
   * @return empty when nothing speaks against it
   */
  List<Misfit> misfits(List<String> dossierIds, String roleId, IntervenantKind kind);

  /**
   * A template that wants a holder of another kind.
   *
   * @param templateId the template
   * @param name its name
   * @param version which version
   * @param wanted the kind that it declares for the role
   * @param actions the ids of the actions of the role
   * @param titles what people call them, in the same order
   */
  record Misfit(
      String templateId,
      String name,
      int version,
      IntervenantKind wanted,
      List<String> actions,
      List<String> titles) {

    public Misfit {
      actions = List.copyOf(actions);
      titles = List.copyOf(titles);
    }
  }
}
