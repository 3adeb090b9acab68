package dev.drydock.specs.eval.function.network;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Read and write addresses. IPv6 is written as RFC 5952 says: small letters, no leading zeros, the
/// longest run of zeros left out.
final class Addresses {
  private static final int GROUPS = 8;

  private Addresses() {}

  static Optional<BigInteger> four(String text) {
    var parts = text.split("\\.", -1);
    var address = BigInteger.ZERO;
    for (var part : parts) {
      int number = Network.number(part, 255);
      if (number < 0 || parts.length != 4) {
        return Optional.empty();
      }
      address = address.shiftLeft(8).or(BigInteger.valueOf(number));
    }
    return Optional.of(address);
  }

  static Optional<BigInteger> six(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text).filter(all -> all.size() == GROUPS).map(Addresses::joined);
    }
    var before = groups(text.substring(0, gap));
    var after = groups(text.substring(gap + 2));
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    int missing = GROUPS - before.get().size() - after.get().size();
    if (missing < 1) {
      return Optional.empty();
    }
    var all = new ArrayList<>(before.get());
    all.addAll(Collections.nCopies(missing, 0));
    all.addAll(after.get());
    return Optional.of(joined(all));
  }

  private static BigInteger joined(List<Integer> groups) {
    var address = BigInteger.ZERO;
    for (int group : groups) {
      address = address.shiftLeft(16).or(BigInteger.valueOf(group));
    }
    return address;
  }

  /// Read groups of hexadecimal digits; the last two may be written as an IPv4 address.
  private static Optional<List<Integer>> groups(String text) {
    var groups = new ArrayList<Integer>();
    if (text.isEmpty()) {
      return Optional.of(groups);
    }
    var parts = text.split(":", -1);
    for (int at = 0; at < parts.length; at++) {
      if (parts[at].matches("[0-9a-fA-F]{1,4}")) {
        groups.add(Integer.parseInt(parts[at], 16));
      } else {
        var last = at == parts.length - 1 ? four(parts[at]) : Optional.<BigInteger>empty();
        if (last.isEmpty()) {
          return Optional.empty();
        }
        groups.add(last.get().intValue() >>> 16);
        groups.add(last.get().intValue() & 0xFFFF);
      }
    }
    return Optional.of(groups);
  }

  static String text(BigInteger address, int bits) {
    return bits == 32 ? fourText(address.intValue()) : sixText(address);
  }

  private static String fourText(int address) {
    return (address >>> 24)
        + "."
        + ((address >>> 16) & 255)
        + "."
        + ((address >>> 8) & 255)
        + "."
        + (address & 255);
  }

  private static String sixText(BigInteger address) {
    var groups = new int[GROUPS];
    for (int at = 0; at < GROUPS; at++) {
      groups[at] = address.shiftRight(16 * (GROUPS - 1 - at)).intValue() & 0xFFFF;
    }
    int start = -1;
    int length = 1;
    for (int at = 0; at < GROUPS; at++) {
      int run = zeros(groups, at);
      if (run > length) {
        start = at;
        length = run;
      }
    }
    return start < 0
        ? hex(groups, 0, GROUPS)
        : hex(groups, 0, start) + "::" + hex(groups, start + length, GROUPS);
  }

  private static int zeros(int[] groups, int from) {
    int end = from;
    while (end < groups.length && groups[end] == 0) {
      end++;
    }
    return end - from;
  }

  private static String hex(int[] groups, int from, int to) {
    var texts = new ArrayList<String>();
    for (int at = from; at < to; at++) {
      texts.add(Integer.toHexString(groups[at]));
    }
    return String.join(":", texts);
  }
}
