package io.jalon.outbox.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a request goes, once its address is complete.
 *
 * @param uri the address
 * @param port that it is called at
 * @param open whether the administrator has allowed the host
 */
record CallTarget(URI uri, int port, boolean open) {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** A step up or nowhere in a path, in whatever way it is written. */
  private static final Pattern STEP = Pattern.compile("(?i)(?:\\.|%2e){1,2}");

  /** Why an address cannot be called. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Refused(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  /**
   * Reads an address.
   *
   * @throws Refused when it is none, names a person, steps out of its path, or when its host or
   *     port is not one to be called
   */
  static CallTarget of(String url, AllowedHosts allowed) throws Refused {
    var uri = read(url);
    var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    var host = uri.getHost();
    if (!SCHEMES.contains(scheme) || uri.getRawAuthority() == null || person(uri) || steps(uri)) {
      throw new Refused("bad_url");
    }
    if (host == null) {
      throw new Refused("bad_host");
    }
    int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
    boolean open = allowed.allows(host, port);
    if (!open && !AllowedHosts.plain(host)) {
      throw new Refused("bad_host");
    }
    if (!open && !AllowedHosts.usual(port)) {
      throw new Refused("bad_port");
    }
    return new CallTarget(uri, port, open);
  }

  private static URI read(String url) throws Refused {
    try {
      return new URI(url);
    } catch (URISyntaxException unreadable) {
      throw new Refused("bad_url");
    }
  }

  private static boolean person(URI uri) {
    return uri.getRawAuthority().contains("@");
  }

  private static boolean steps(URI uri) {
    var path = String.valueOf(uri.getRawPath());
    return Arrays.stream(path.split("/")).anyMatch(part -> STEP.matcher(part).matches());
  }
}
