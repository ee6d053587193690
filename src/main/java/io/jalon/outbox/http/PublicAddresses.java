package io.jalon.outbox.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public Internet. Every other one is inside somebody's house: this
 * machine, its network, or the metadata of its cloud.
 */
final class PublicAddresses {

  /**
   * What IANA has given to no public host, and the one public address that a cloud keeps inside.
   */
  private static final List<Block> INSIDE =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "168.63.129.16/32",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              // In IPv6: old ways to wrap an IPv4 address, benchmarks and examples.
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20")
          .map(Block::of)
          .toList();

  /** All of IPv6 that is given to public hosts. */
  private static final Block PUBLIC_6 = Block.of("2000::/3");

  private PublicAddresses() {}

  /** Whether an address is a public host's. */
  static boolean isPublic(InetAddress address) {
    var known = address instanceof Inet4Address || address instanceof Inet6Address;
    var outside = INSIDE.stream().noneMatch(block -> block.holds(address));
    return known && outside && (address instanceof Inet4Address || PUBLIC_6.holds(address));
  }

  /**
   * A block of addresses.
   *
   * @param first its first address
   * @param bits how many leading bits all of its addresses have in common
   */
  record Block(byte[] first, int bits) {

    static Block of(String text) {
      var parts = text.split("/");
      try {
        return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
      } catch (UnknownHostException noAddress) {
        throw new IllegalStateException(noAddress);
      }
    }

    boolean holds(InetAddress address) {
      var bytes = address.getAddress();
      if (bytes.length != first.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if (((bytes[bit / 8] ^ first[bit / 8]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
