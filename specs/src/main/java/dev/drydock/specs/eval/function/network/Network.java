package dev.drydock.specs.eval.function.network;

import java.math.BigInteger;
import java.util.Optional;

/// A network: the bits of its address, and how many of them it fixes.
///
/// @param bits 32 for IPv4, 128 for IPv6
/// @param first the lowest address of the network
record Network(int bits, BigInteger first, int prefix) {
  Network {
    first = first.shiftRight(bits - prefix).shiftLeft(bits - prefix);
  }

  /// Read `10.0.0.0/8` or `fd00::/8`.
  static Optional<Network> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    var address = text.substring(0, slash);
    int bits = address.indexOf(':') >= 0 ? 128 : 32;
    int prefix = number(text.substring(slash + 1), bits);
    return prefix < 0
        ? Optional.empty()
        : (bits == 32 ? Addresses.four(address) : Addresses.six(address))
            .map(first -> new Network(bits, first, prefix));
  }

  /// Return a decimal number from 0 to `max`, or -1.
  static int number(String digits, int max) {
    if (!digits.matches("[0-9]{1,9}")) {
      return -1;
    }
    int number = Integer.parseInt(digits);
    return number <= max ? number : -1;
  }

  int hostBits() {
    return bits - prefix;
  }

  /// Return how many addresses it has.
  BigInteger size() {
    return BigInteger.ONE.shiftLeft(hostBits());
  }

  /// Return the address right behind its last one.
  BigInteger end() {
    return first.add(size());
  }

  /// Return the n-th network of `longer` bits more.
  Network subnet(int longer, BigInteger n) {
    int bitsOfHosts = hostBits() - longer;
    return new Network(bits, first.add(n.shiftLeft(bitsOfHosts)), prefix + longer);
  }

  String mask() {
    var ones = BigInteger.ONE.shiftLeft(bits).subtract(size());
    return Addresses.text(ones, bits);
  }

  @Override
  public String toString() {
    return Addresses.text(first, bits) + "/" + prefix;
  }
}
