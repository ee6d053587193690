package io.jalon.compiler.layout;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The space on one side of a row, where lines run along it. Lines to one place share a track; the
 * shorter a line, the nearer to the row.
 */
final class Channel {

  /** Between a line and what stands beside its ends. */
  private static final int CLEAR = 12;

  private final Skyline skyline = new Skyline();
  private final Map<String, Track> tracks = new LinkedHashMap<>();
  private final Map<String, Integer> found = new HashMap<>();

  /** Notes what is drawn beside the row; distances are counted away from it. */
  void occupy(Span span, int distance) {
    skyline.raise(span.from(), span.to(), distance);
  }

  /** Adds a line to a track. */
  void add(String track, Span span, Room room) {
    tracks.merge(track, new Track(span, room), Track::and);
  }

  /** Finds a place for each track. */
  void arrange() {
    tracks.entrySet().stream()
        .sorted(Comparator.comparingInt(track -> track.getValue().span().length()))
        .forEach(track -> found.put(track.getKey(), place(track.getValue())));
  }

  /** The distance of a track from the row. */
  int distance(String track) {
    return found.getOrDefault(track, 0);
  }

  /** How far one has to go to be beyond all that is drawn in a part. */
  int beyond(Span span) {
    return skyline.highest(span.from() - CLEAR, span.to() + CLEAR);
  }

  private int place(Track track) {
    int distance = beyond(track.span()) + track.room().near();
    skyline.raise(
        track.span().from() - CLEAR, track.span().to() + CLEAR, distance + track.room().far());
    return distance;
  }

  /** Pixels that a track needs on the row's side, and on the other one. */
  record Room(int near, int far) {

    Room and(Room other) {
      return new Room(Math.max(near, other.near), Math.max(far, other.far));
    }
  }

  private record Track(Span span, Room room) {

    Track and(Track other) {
      return new Track(span.and(other.span), room.and(other.room));
    }
  }
}
