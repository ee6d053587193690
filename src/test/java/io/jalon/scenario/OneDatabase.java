package io.jalon.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Scenarios of what does not depend on the database, and take long: pages, texts, rights, and a
 * program that is killed at each single write. They run on PostgreSQL only; what is done on H2 is
 * seen by the others, and by {@code EmbeddedDatabaseScenario}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("one-database")
@interface OneDatabase {}
