package dev.drydock.specs.eval.function.network;

import static dev.drydock.specs.eval.function.call.Arguments.number;
import static dev.drydock.specs.eval.function.call.Arguments.text;
import static dev.drydock.specs.eval.function.call.Function.checked;
import static dev.drydock.specs.eval.function.call.Function.made;
import static dev.drydock.specs.eval.function.call.Function.refused;
import static dev.drydock.specs.value.Type.NUMBER;
import static dev.drydock.specs.value.Type.TEXT;

import dev.drydock.specs.eval.function.call.Arguments;
import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Divide networks and count their hosts.
public final class NetworkFunctions {
  private static final Type TEXTS = new Type.ListOf(TEXT);
  private static final String NO_NETWORK = "This is no network like 10.0.0.0/8 or fd00::/8.";
  private static final int LONGER_MAX = 32;

  private NetworkFunctions() {}

  public static List<Function> all() {
    return List.of(
        onNetwork("cidrhost", TEXT, NetworkFunctions::host, NUMBER),
        onNetwork("cidrnetmask", TEXT, NetworkFunctions::mask),
        onNetwork("cidrsubnet", TEXT, NetworkFunctions::subnet, NUMBER, NUMBER),
        onNetwork("cidrsubnets", TEXTS, NetworkFunctions::subnets).andMore(NUMBER));
  }

  /// Calculates with a network and the arguments behind it.
  @FunctionalInterface
  private interface Calculation {
    Function.Outcome of(Network network, List<Value> arguments);
  }

  private static Function onNetwork(
      String name, Type result, Calculation calculation, Type... more) {
    var parameters = new ArrayList<Type>(List.of(TEXT));
    parameters.addAll(List.of(more));
    return checked(
        name,
        result,
        arguments ->
            Network.parse(text(arguments, 0))
                .map(network -> calculation.of(network, arguments))
                .orElseGet(() -> refused(0, NO_NETWORK)),
        parameters.toArray(Type[]::new));
  }

  /// Return the n-th address; a negative number counts from the end.
  private static Function.Outcome host(Network network, List<Value> arguments) {
    var number = number(arguments, 1);
    if (number.scale() > 0) {
      return refused(1, "The number of a host is a whole one.");
    }
    var n = number.toBigInteger();
    var from = n.signum() < 0 ? network.size().add(n) : n;
    boolean inside = from.signum() >= 0 && from.compareTo(network.size()) < 0;
    return inside
        ? made(Value.of(Addresses.text(network.first().add(from), network.bits())))
        : refused(1, "The network does not have so many hosts.");
  }

  private static Function.Outcome mask(Network network, List<Value> arguments) {
    return network.bits() == 32
        ? made(Value.of(network.mask()))
        : refused(0, "IPv6 networks have no mask, only a prefix.");
  }

  private static Function.Outcome subnet(Network network, List<Value> arguments) {
    int longer = Arguments.whole(arguments, 1).orElse(-1);
    if (longer < 0 || longer > network.hostBits()) {
      return refused(1, "The network has not so many bits left for subnets.");
    }
    var n = number(arguments, 2);
    boolean fits = n.scale() <= 0 && n.signum() >= 0 && n.toBigInteger().bitLength() <= longer;
    return fits
        ? made(Value.of(network.subnet(longer, n.toBigInteger()).toString()))
        : refused(2, "The number of a subnet is a whole one that fits in its bits.");
  }

  /// Return one network after the other, each of its own size.
  private static Function.Outcome subnets(Network network, List<Value> arguments) {
    var made = new ArrayList<String>();
    var next = network.first();
    for (int at = 1; at < arguments.size(); at++) {
      int longer = Arguments.whole(arguments, at).orElse(-1);
      if (longer < 1 || longer > LONGER_MAX || longer > network.hostBits()) {
        return refused(at, "A subnet takes 1 to 32 bits more, as far as the network has them.");
      }
      var size = BigInteger.ONE.shiftLeft(network.hostBits() - longer);
      var start = next.add(size).subtract(BigInteger.ONE).divide(size).multiply(size);
      next = start.add(size);
      if (next.compareTo(network.end()) > 0) {
        return refused(at, "The network has no room left for it.");
      }
      made.add(new Network(network.bits(), start, network.prefix() + longer).toString());
    }
    return made(Value.texts(made));
  }
}
