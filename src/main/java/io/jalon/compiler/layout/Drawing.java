package io.jalon.compiler.layout;

/**
 * A diagram that starts at the corner, and its size.
 *
 * @param diagram what is drawn
 * @param width in pixels
 * @param height in pixels
 */
record Drawing(Diagram diagram, int width, int height) {}
