package dev.drydock.core.state;

import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.value.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells which endpoint a version's address may belong to. The address alone does not say whether
/// the endpoint is repeated, too: whoever asks looks which of them there is.
public final class Kin {
  private Kin() {}

  /// Return the endpoints that a version can belong to, its own instance first; none of what is no
  /// version.
  public static List<Address> endpoints(Address version) {
    if (!isVersion(version)) {
      return List.of();
    }
    var endpoint = version.beside(Kind.ENDPOINT.word(), version.labels().getFirst());
    return Stream.of(endpoint.at(version.key()), endpoint).distinct().toList();
  }

  /// Return what speaks for an address, the nearest first: itself, the block that it is an instance
  /// of, its endpoint, and the modules around it.
  public static Stream<Address> above(Address address) {
    var own = Stream.concat(Stream.of(address), endpoints(address).stream());
    return Stream.concat(
            own.flatMap(one -> Stream.of(one, one.block())), modules(address).reversed().stream())
        .distinct();
  }

  /// Return the modules around an address, the outermost first, each instance after the whole.
  private static List<Address> modules(Address address) {
    var modules = new ArrayList<Address>();
    for (int depth = 1; depth <= address.modules().size(); depth++) {
      var path = address.modules().subList(0, depth);
      modules.add(Address.module(whole(path)));
      modules.add(Address.module(path));
    }
    return modules;
  }

  /// Return the path to the block of the last module, whatever its key.
  static List<Address.Module> whole(List<Address.Module> path) {
    var whole = new ArrayList<>(path);
    whole.set(path.size() - 1, new Address.Module(path.getLast().name(), Optional.empty()));
    return whole;
  }

  private static boolean isVersion(Address address) {
    return address.kind().equals(Kind.VERSION.word()) && address.labels().size() == 2;
  }
}
