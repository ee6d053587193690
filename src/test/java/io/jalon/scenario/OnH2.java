package io.jalon.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Scenarios of what does not depend on the database, texts, rights and what is done with the mouse:
 * they take long, and run on the embedded database only, which is quicker.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("h2-only")
@interface OnH2 {}
