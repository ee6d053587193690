package io.jalon.template;

/**
 * What kind of intervenant may hold a role (F-91): steers, acts on what is assigned, or only
 * receives.
 */
public enum RoleKind {
  INTERNAL,
  PARTNER,
  CONTACT
}
