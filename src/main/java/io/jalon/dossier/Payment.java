package io.jalon.dossier;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was paid on a dossier.
 *
 * @param id UUID
 * @param dossierId on which dossier
 * @param reference what tells it from the dossier's other payments
 * @param paidOn the day
 * @param amount two decimals; below zero for what was paid back
 * @param currency {@code EUR}
 * @param importId the import that it came with, or {@code null}
 * @param recordedAt when Jalon learnt of it
 */
public record Payment(
    String id,
    String dossierId,
    String reference,
    LocalDate paidOn,
    BigDecimal amount,
    String currency,
    @Nullable String importId,
    Instant recordedAt) {}
