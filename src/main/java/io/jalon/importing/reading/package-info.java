/**
 * Reads what people export from spreadsheets and accounts: encodings, separators, amounts, days,
 * headings.
 */
@NullMarked
package io.jalon.importing.reading;

import org.jspecify.annotations.NullMarked;
