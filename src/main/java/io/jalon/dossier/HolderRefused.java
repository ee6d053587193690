package io.jalon.dossier;

import io.jalon.dossier.HolderRules.Misfit;
import java.util.List;

/** A holder of a kind that templates in use cannot take; nothing was changed (F-97). */
public class HolderRefused extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String roleId;
  private final IntervenantKind kind;
  private final transient List<Misfit> misfits;

  HolderRefused(String roleId, IntervenantKind kind, List<Misfit> misfits) {
    super(roleId + " cannot be held by a " + kind + ": " + misfits);
    this.roleId = roleId;
    this.kind = kind;
    this.misfits = List.copyOf(misfits);
  }

  /** The role that was to be held. */
  public String roleId() {
    return roleId;
  }

  /** The kind of the refused holder. */
  public IntervenantKind kind() {
    return kind;
  }

  /** The templates that want another kind, with their actions. */
  public List<Misfit> misfits() {
    return misfits;
  }
}
