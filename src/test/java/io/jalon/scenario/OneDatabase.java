package io.jalon.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Scenarios that look at pages, texts and rights, which do not depend on the database: they take
 * minutes, and run on PostgreSQL only. What pages and commands do on H2 is seen by the others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("one-database")
@interface OneDatabase {}
