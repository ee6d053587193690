package io.jalon.web.sequence;

import io.jalon.web.sequence.Causes.Chain;
import io.jalon.web.sequence.ComingDates.Coming;
import io.jalon.web.sequence.Risks.Risk;
import io.jalon.web.sequence.Signals.Signal;
import io.jalon.web.sequence.WhyNot.Waiting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run as its page shows it.
 *
 * @param name with its version
 * @param state as {@link io.jalon.web.dossier.RunState} says it
 * @param pausedSince in words, or {@code null}
 * @param end how it ended, or {@code null}
 * @param newer the newest version of its template when there is a newer one, else 0
 * @param steps what the picture shows, as a list
 * @param waiting what holds what has not come, step by step
 * @param events what happens outside and moves its sequence on
 * @param openActions what is to be done, by its titles
 * @param why why the action is there that was asked for, or {@code null}
 */
public record RunView(
    String id,
    String templateId,
    int version,
    String name,
    String launchedBy,
    String launchedAt,
    String state,
    @Nullable String pausedSince,
    @Nullable Ends end,
    int newer,
    RunPicture picture,
    List<StepList.Row> steps,
    List<Coming> coming,
    List<Risk> risks,
    @Nullable Chain why,
    List<Waiting> waiting,
    List<Signal> events,
    List<String> openActions) {}
