package io.jalon.dossier;

import io.jalon.journal.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the calendar of a dossier.
 *
 * @param id UUID
 * @param dossierId of which dossier
 * @param place where in which run it comes from, or {@code null}
 * @param title one line
 * @param startsAt when, or {@code null} while the repère that it is counted from is not set
 * @param minutes how long
 * @param rule how {@code startsAt} is counted, as in the model: {@code after|before <anchor>
 *     <amount> <counting>}; empty when a person chose it
 * @param depends the repère that it is counted from, or {@code null}
 * @param createdAt when it was entered
 */
public record Appointment(
    String id,
    String dossierId,
    Entry.@Nullable Place place,
    String title,
    @Nullable Instant startsAt,
    int minutes,
    String rule,
    @Nullable String depends,
    Instant createdAt) {}
