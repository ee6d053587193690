package io.jalon.compiler.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The space beside a row, where lines run along it. Lines to one place share a track; the shorter a
 * line, the nearer to the row.
 */
final class Channel {

  /** Between the ends of two lines on one track. */
  private static final int CLEAR = 24;

  private final Map<String, Bus> buses = new LinkedHashMap<>();

  /** Whether it lies below its row. */
  private final boolean below;

  Channel(boolean below) {
    this.below = below;
  }

  /**
   * Adds a line.
   *
   * @param bus what it shares its track with
   * @param span from where to where
   * @param room what it needs above and below its track
   */
  void add(String bus, Span span, Room room) {
    buses.computeIfAbsent(bus, Bus::new).add(span, room);
  }

  boolean empty() {
    return buses.isEmpty();
  }

  /** Gives each line its track; answers how high the channel is. */
  int arrange() {
    List<List<Bus>> tracks = new ArrayList<>();
    buses.values().stream()
        .sorted(Comparator.comparingInt(Bus::length))
        .forEach(bus -> free(tracks, bus).add(bus));
    int height = 0;
    for (var track : tracks) {
      int above = track.stream().mapToInt(bus -> bus.room.above()).max().orElse(0);
      int under = track.stream().mapToInt(bus -> bus.room.below()).max().orElse(0);
      int y = below ? height + above : -(height + under);
      track.forEach(bus -> bus.y = y);
      height += above + under;
    }
    return height;
  }

  /** The height of a line from the row's side of the channel. */
  int y(String bus) {
    var found = buses.get(bus);
    if (found == null) {
      throw new IllegalStateException("No line " + bus);
    }
    return found.y;
  }

  private static List<Bus> free(List<List<Bus>> tracks, Bus bus) {
    for (var track : tracks) {
      if (track.stream().noneMatch(other -> other.span.near(bus.span, CLEAR))) {
        return track;
      }
    }
    var track = new ArrayList<Bus>();
    tracks.add(track);
    return track;
  }

  /** From where to where, from the left. */
  record Span(int from, int to) {

    static Span of(int one, int other) {
      return new Span(Math.min(one, other), Math.max(one, other));
    }

    Span and(Span other) {
      return new Span(Math.min(from, other.from), Math.max(to, other.to));
    }

    boolean near(Span other, int clear) {
      return from < other.to + clear && other.from < to + clear;
    }
  }

  /** Pixels above and below a track. */
  record Room(int above, int below) {

    Room and(Room other) {
      return new Room(Math.max(above, other.above), Math.max(below, other.below));
    }
  }

  private static final class Bus {
    private Span span = new Span(Integer.MAX_VALUE, Integer.MIN_VALUE);
    private Room room = new Room(0, 0);
    private int y;

    Bus(String id) {}

    void add(Span more, Room needed) {
      span = span.and(more);
      room = room.and(needed);
    }

    int length() {
      return span.to - span.from;
    }
  }
}
