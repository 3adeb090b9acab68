package dev.drydock.cli.run;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.EndpointAccess.Served;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// Where a load goes, and what is known of what it meets there.
///
/// @param endpoint the resource, if the spec has one
/// @param served where and how; without shares where nothing is known of it
record Aim(String name, Optional<Resource> endpoint, Served served) {
  /// What may stand in an endpoint's URL; an address does not, and names what the spec has.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");

  /// Find an endpoint that the spec has, or the place where one of that name would be served.
  ///
  /// @throws dev.drydock.specs.diagnostic.Faults when there is nobody to ask
  static Aim at(String name, Asking asking, Session session) {
    var found = asking.find(name);
    if (found.isPresent()) {
      return checked(new Aim(found.get().name(), found, asking.where(found.get())), session);
    }
    var beside =
        asking.all().stream()
            .filter(_ -> NAME.matcher(name).matches())
            .flatMap(other -> beside(name, other, asking).stream());
    var uri =
        beside.findFirst().orElseThrow(() -> Asking.fault(asking.unknown(Code.DRY0601, name)));
    session.print(List.of(asking.unknown(Code.DRY0602, name)));
    return checked(new Aim(name, Optional.empty(), uri), session);
  }

  /// Return where the router that serves `other` would serve an endpoint of this name.
  private static Optional<Served> beside(String name, Resource other, Asking asking) {
    var path = "/endpoint/" + other.name() + "/";
    return asking
        .maybe(other)
        .filter(served -> served.uri().toString().contains(path))
        .map(served -> {
          var text = served.uri().toString().replace(path, "/endpoint/" + name + "/");
          return new Served(URI.create(text), served.authentication(), new LinkedHashMap<>());
        });
  }

  private static Aim checked(Aim aim, Session session) {
    boolean simulated = session.request().simulator().isPresent();
    if (simulated && !aim.isOnThisMachine()) {
      throw Asking.fault(
          Diagnostic.of(
              Code.DRY0606,
              "The endpoint "
                  + aim.name
                  + " is applied in the simulated world, and nothing on this machine serves it: its"
                  + " address is "
                  + aim.served.uri()
                  + ". Apply the spec to its end, so that a version of it has a replica:\n\n    "
                  + Words.command("apply", session.request(), "")));
    }
    return aim;
  }

  private boolean isOnThisMachine() {
    var host = Optional.ofNullable(served.uri().getHost()).orElse("");
    try {
      return host.matches("[0-9.]+|localhost|\\[.*]")
          && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException nowhere) {
      return false;
    }
  }

  /// Return the endpoint's versions, as the spec has them.
  List<Resource> versions(Spec spec) {
    return endpoint
        .map(found -> spec.referring(Kind.VERSION, "endpoint", found.address()))
        .orElse(List.of());
  }

  /// Return their roles by name.
  SequencedMap<String, String> roles(Spec spec) {
    var roles = new LinkedHashMap<String, String>();
    versions(spec).forEach(version -> roles.put(version.name(), version.attributes().text("role")));
    return roles;
  }
}
