package io.jalon.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case file.
 *
 * @param id UUID
 * @param reference the office's own, unique
 * @param clientId whom it is about
 * @param type type de dossier, e.g. {@code impaye_locatif}
 * @param status e.g. {@code ouvert}
 * @param owner the account of the person in charge, or {@code null}
 * @param team the engine group that answers for it; gets the work that nobody holds
 * @param amount in the office's currency, two decimals, or {@code null}
 * @param balance what is still owed, or {@code null}
 * @param deadline date limite, or {@code null}
 */
public record Dossier(
    String id,
    String reference,
    String clientId,
    String type,
    String status,
    @Nullable String owner,
    String team,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal balance,
    @Nullable LocalDate deadline) {}
