package io.jalon.web.mails;

import io.jalon.dossier.Sight;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells those who listen how many of their notifications are unread. It looks for all of them in
 * one statement, since another node may have written one.
 */
@Component
class Bell {

  private static final long OPEN = Duration.ofMinutes(30).toMillis();
  private static final int MOST_OF_ONE = 8;

  private final JdbcClient jdbc;
  private final Sight sight;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  Bell(JdbcClient jdbc, Sight sight) {
    this.sight = sight;
    this.jdbc = jdbc;
  }

  /** Somebody who listens, and what they were told last. */
  private static final class Listener {
    final String account;
    final SseEmitter emitter = new SseEmitter(OPEN);
    long told = -1;

    Listener(String account) {
      this.account = account;
    }
  }

  /** Listens; the oldest of too many listeners of one account is sent away. */
  SseEmitter listen(String account) {
    var listener = new Listener(account);
    listener.emitter.onCompletion(() -> listeners.remove(listener));
    listener.emitter.onTimeout(listener.emitter::complete);
    listener.emitter.onError(gone -> listeners.remove(listener));
    var own = listeners.stream().filter(one -> one.account.equals(account)).toList();
    if (own.size() >= MOST_OF_ONE) {
      own.get(0).emitter.complete();
      listeners.remove(own.get(0));
    }
    listeners.add(listener);
    tell(listener, unread(Set.of(account)).getOrDefault(account, 0L));
    return listener.emitter;
  }

  @Scheduled(fixedDelayString = "${jalon.bell.poll:PT2S}")
  void ring() {
    if (listeners.isEmpty()) {
      return;
    }
    var counts = unread(listeners.stream().map(one -> one.account).collect(Collectors.toSet()));
    listeners.forEach(listener -> tell(listener, counts.getOrDefault(listener.account, 0L)));
  }

  /** Who still listened would hold up the end of the program. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    listeners.forEach(listener -> listener.emitter.complete());
  }

  private void tell(Listener listener, long unread) {
    if (listener.told == unread) {
      return;
    }
    try {
      listener.emitter.send(SseEmitter.event().name("unread").data(unread));
      listener.told = unread;
    } catch (IOException | IllegalStateException gone) {
      listeners.remove(listener);
    }
  }

  private Map<String, Long> unread(Set<String> accounts) {
    var counts = new HashMap<String, Long>();
    var seen = sight.onlyTheirs("t.dossier_id", "t.account");
    jdbc.sql(
            "select t.account, count(*) from notification t where t.read_at is null and t.account"
                + " in ("
                + String.join(", ", Collections.nCopies(accounts.size(), "?"))
                + ")"
                + seen.sql()
                + " group by t.account")
        .params(List.copyOf(accounts))
        .params(seen.values())
        .query((RowCallbackHandler) row -> counts.put(row.getString(1), row.getLong(2)));
    return counts;
  }
}
