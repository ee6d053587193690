package io.jalon.compiler;

import io.jalon.bench.Rounds;
import io.jalon.compiler.layout.DiagramLayout;
import io.jalon.compiler.plan.Planners;
import io.jalon.template.Action;
import io.jalon.template.ActionKind;
import io.jalon.template.Always;
import io.jalon.template.Delay;
import io.jalon.template.End;
import io.jalon.template.MessageContent;
import io.jalon.template.RoleKind;
import io.jalon.template.Route;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.template.Target;
import io.jalon.template.Until;
import io.jalon.template.SendMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How long it takes to lay out, and to compile, sequences of 10 to 500 steps: the median of warm
 * rounds, in milliseconds. The command stands in docs/performance.md.
 */
public final class CompilerBench {

  private static final int[] SIZES = {10, 50, 100, 250, 500};
  private static final Rounds ROUNDS = new Rounds(8, 7);

  private CompilerBench() {}

  /** Prints one line a size. */
  public static void main(String[] arguments) throws Exception {
    System.out.println("steps   layout ms   compile ms");
    for (int size : SIZES) {
      var template = template(size);
      var plan = Planners.standard().plan(template);
      var layout = ROUNDS.median(() -> Objects.requireNonNull(new DiagramLayout().draw(plan)));
      var compile =
          ROUNDS.median(() -> Objects.requireNonNull(Goldens.compiler().compile(template)));
      System.out.printf(
          "%5d   %9.1f   %10.1f%n", size, layout.toNanos() / 1e6, compile.toNanos() / 1e6);
    }
  }

  /** Steps with two actions, a deadline, reminders, a way on, back, ahead, and to an end. */
  static SequenceTemplate template(int size) {
    List<Target> places = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      places.add(step(i, size));
    }
    places.add(new End("soldee", "Dossier soldé"));
    places.add(new End("finie", "Terminé"));
    return new SequenceTemplate(
        "banc",
        "Banc d’essai",
        "",
        Map.of("gestionnaire", RoleKind.INTERNAL, "client", RoleKind.CONTACT),
        List.of(),
        Map.of("lettre", new MessageContent("Votre dossier", "Bonjour.")),
        List.of(new Always.OnEvent("payment_received", "dossier.solde <= 0", "soldee")),
        places);
  }

  private static Step step(int i, int size) {
    var next = i + 1 < size ? "etape_" + (i + 1) : "finie";
    var ahead = i + 3 < size ? "etape_" + (i + 3) : "finie";
    var back = "etape_" + Math.max(0, i - 2);
    var task = "tache_" + i;
    var due = new Delay(10, Delay.Unit.WORKING_DAYS, Delay.Direction.AFTER, Delay.CREATED);
    var remind = new Delay(2, Delay.Unit.DAYS, Delay.Direction.BEFORE, Delay.DUE);
    return new Step(
        "etape_" + i,
        "Étape numéro " + i,
        List.of(
            new Action(
                "lettre_" + i,
                "gestionnaire",
                new SendMessage("lettre", "client", i % 2 == 0),
                Map.of()),
            new Action(
                task,
                "gestionnaire",
                new ActionKind.Task("Traiter le dossier de ${client.nom}", "", due),
                Map.of("oui", "Oui", "non", "Non"),
                null,
                List.of(),
                new Action.Late(remind, "gestionnaire"),
                null,
                false,
                false)),
        Until.ALL,
        new Delay(2, Delay.Unit.MONTHS, Delay.Direction.AFTER, Delay.START),
        List.of(
            new Route("dossier.solde <= 0", "soldee", "Dette réglée"),
            new Route(task + ".result = \"oui\"", ahead, null),
            new Route("passage < 3", back, "Recommencer"),
            new Route(null, next, null)));
  }
}
