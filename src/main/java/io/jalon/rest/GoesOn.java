package io.jalon.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command that works in many transactions and, asked again, goes on where it ended: no other
 * transaction stands around it, with which it would hold two connections, even when it carries a
 * key.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface GoesOn {}
