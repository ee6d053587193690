package io.jalon.web;

/**
 * An entry of the navigation, of which the label is {@code nav.<id>}.
 *
 * @param id names it
 * @param href where it leads
 * @param icon a name in {@code icons.ftlh}
 * @param count what waits there, 0 for nothing
 * @param phone whether it stands in the bar of a telephone
 */
public record Door(String id, String href, String icon, long count, boolean phone) {}
