package io.jalon.template.grammar;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which words may be names, and which keys are none of ours for a reason worth telling. */
final class Names {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_]{0,59}");

  private static final Set<String> RESERVED =
      Set.of(
          ("run secret start created due expired passage dossier client repere intervenant aujourdhui"
                  + " otherwise all first true false null and or not if then else in between some"
                  + " every for return satisfies")
              .split(" "));

  private static final Set<String> NAMING_A_PERSON =
      Set.of(
          ("assignee assign assigned assignedto user users username login account accounts person"
                  + " persons people owner holder holders who by candidate candidates"
                  + " candidateuser candidateusers candidategroup candidategroups group groups team email mail"
                  + " collaborator employee responsible intervenant intervenants personne personnes"
                  + " utilisateur utilisateurs collaborateur responsable titulaire compte courriel")
              .split(" "));

  private static final Set<String> NOT_YET =
      Set.of("wait if every schedules subtasks applies-to stage".split(" "));

  private Names() {}

  /** Whether a word has the shape of a FEEL name that every version of Jalon understands. */
  static boolean wellFormed(String word) {
    return SHAPE.matcher(word).matches();
  }

  /** Whether a word has a meaning of its own in conditions or delays. */
  static boolean reserved(String word) {
    return RESERVED.contains(word);
  }

  /** Whether a key would let a template name a person (F-25). */
  static boolean namesPerson(String key) {
    return NAMING_A_PERSON.contains(key.toLowerCase(Locale.ROOT).replaceAll("[-_]", ""));
  }

  /** Whether a key belongs to a part of the language that does not exist yet. */
  static boolean notYet(String key) {
    return NOT_YET.contains(key);
  }
}
