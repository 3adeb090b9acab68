package dev.drydock.specs.rule.cluster;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A network of IPv4 addresses.
///
/// @param base the first address, as an unsigned number
/// @param bits how many leading bits are fixed, 0 to 32
record Cidr(long base, int bits) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?:/(\\d{1,2}))?");
  private static final int ALL_BITS = 32;

  /// Networks in which nobody's public addresses are (IANA's registry of special-purpose
  /// addresses), and what is above unicast.
  private static final List<Cidr> NEVER_PUBLIC =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.2.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3")
          .flatMap(text -> parse(text).stream())
          .toList();

  /// Read `10.0.0.0/16` or, as a network of one, `10.0.0.1`.
  static Optional<Cidr> parse(String text) {
    var matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long address = 0;
    for (int part = 1; part <= 4; part++) {
      var octet = Integer.parseInt(matcher.group(part));
      if (octet > 255) {
        return Optional.empty();
      }
      address = address << 8 | octet;
    }
    var bits = matcher.group(5) == null ? ALL_BITS : Integer.parseInt(matcher.group(5));
    return bits > ALL_BITS ? Optional.empty() : Optional.of(new Cidr(address, bits));
  }

  /// Whether public addresses may lie in it.
  boolean mayBePublic() {
    return NEVER_PUBLIC.stream().noneMatch(one -> one.holds(this));
  }

  /// Whether it is one address.
  boolean single() {
    return bits == ALL_BITS;
  }

  /// Whether the address is the network's first, as it is written without host bits.
  boolean aligned() {
    return base == first();
  }

  long first() {
    return base >>> (ALL_BITS - bits) << (ALL_BITS - bits);
  }

  long last() {
    return first() + (1L << (ALL_BITS - bits)) - 1;
  }

  boolean overlaps(Cidr other) {
    return first() <= other.last() && other.first() <= last();
  }

  boolean holds(Cidr other) {
    return first() <= other.first() && other.last() <= last();
  }
}
