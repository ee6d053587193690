package io.jalon.outbox.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The hosts of the house that the administrator lets templates call: {@code jalon.http.allow}.
 *
 * @param allow each {@code host} or {@code host:port}; without a port, the usual ones are meant
 */
@ConfigurationProperties("jalon.http")
record AllowedHosts(List<String> allow) {

  /** Ports where programs answer HTTP, and no other protocol is likely to listen. */
  private static final Set<Integer> USUAL = Set.of(80, 443, 8080, 8443);

  private static final Pattern DOTTED =
      Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?\\.?");

  @SuppressWarnings("NullAway") // Spring gives null for a setting that is not there.
  AllowedHosts {
    allow =
        allow == null
            ? List.of()
            : allow.stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).toList();
  }

  /** Whether a host may be called wherever it leads. */
  boolean allows(String host, int port) {
    var name = host.toLowerCase(Locale.ROOT);
    return allow.contains(name + ":" + port) || (USUAL.contains(port) && allow.contains(name));
  }

  /** Whether a port is one at which any public host may be called. */
  static boolean usual(int port) {
    return USUAL.contains(port);
  }

  /**
   * Whether a host is written as hosts are: a name, four numbers, or an address of IPv6. Other ways
   * to write an address ({@code 0177.1}, {@code 2130706433}, {@code 0x7f.1}) mean different things
   * to different programs.
   */
  static boolean plain(String host) {
    var name = host.toLowerCase(Locale.ROOT);
    return name.startsWith("[") || DOTTED.matcher(name).matches() || NAME.matcher(name).matches();
  }
}
