package io.jalon.outbox.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.http.conn.DnsResolver;

/**
 * The addresses that a name may be called at. The client connects to the very addresses that are
 * answered here, so that a name cannot lead elsewhere once it was looked at.
 */
final class Doors {

  private final DnsResolver names;

  Doors(DnsResolver names) {
    this.names = names;
  }

  /** Any address: the administrator has allowed the host. */
  DnsResolver open() {
    return names;
  }

  /** Public addresses only; a name that also leads inside is refused altogether. */
  DnsResolver guarded() {
    return host -> {
      var found = names.resolve(host);
      if (found.length == 0 || !Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
        throw new Inside(host);
      }
      return found;
    };
  }

  /** What the machine itself knows of names. */
  static InetAddress[] ofMachine(String host) throws UnknownHostException {
    return InetAddress.getAllByName(host);
  }

  /** A name that leads inside. */
  static final class Inside extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Inside(String host) {
      super(host);
    }
  }
}
