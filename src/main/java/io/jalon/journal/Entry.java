package io.jalon.journal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written in the journal; {@link Journal} adds when and by whom. The text of a kind
 * is {@code journal.<kind>} in the messages files, with the details by name, e.g. {@code {title}}.
 *
 * @param kind what happened, e.g. {@code action_opened}
 * @param dossierId on which dossier
 * @param place where in which run, or {@code null} outside of a run
 * @param details the values that matter, plain and by name; dates as ISO-8601
 */
public record Entry(
    String kind, String dossierId, @Nullable Place place, Map<String, String> details) {

  public Entry {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /**
   * Where in a run.
   *
   * @param runId the run
   * @param templateId its template
   * @param version the version of its template
   * @param stepId the step, or {@code null} for the run as a whole
   * @param actionId the action, or {@code null} for the step as a whole
   * @param pass which pass through the step, from 1; 0 for the run as a whole
   */
  public record Place(
      String runId,
      String templateId,
      int version,
      @Nullable String stepId,
      @Nullable String actionId,
      int pass) {

    /** An action of the same step and pass. */
    public Place ofAction(String action) {
      return new Place(runId, templateId, version, stepId, action, pass);
    }

    /** The same in another pass. */
    public Place inPass(int other) {
      return new Place(runId, templateId, version, stepId, actionId, other);
    }
  }

  /** Starts an entry about a dossier. */
  public static Entry of(String kind, String dossierId) {
    return new Entry(kind, dossierId, null, Map.of());
  }

  /** The same entry, at a place in a run. */
  public Entry in(@Nullable Place where) {
    return new Entry(kind, dossierId, where, details);
  }

  /** The same entry with one more detail; a {@code null} value is left out. */
  public Entry with(String name, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    var more = new LinkedHashMap<>(details);
    more.put(name, value.toString());
    return new Entry(kind, dossierId, place, more);
  }
}
