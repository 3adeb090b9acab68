package dev.drydock.cli.run;

import dev.drydock.app.Drydock;
import dev.drydock.app.Endpoints;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.value.Address;
import dev.drydock.spi.EndpointAccess;
import dev.drydock.spi.EndpointAccess.Asked;
import dev.drydock.spi.EndpointAccess.Authentication;
import dev.drydock.spi.EndpointAccess.Keys;
import dev.drydock.spi.EndpointAccess.Served;
import dev.drydock.spi.EndpointAccess.Token;
import dev.drydock.spi.ProviderFault;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Asks for endpoints as users name them, and says in their words why there is no answer.
final class Asking {
  private final Request request;
  private final Endpoints endpoints;
  private final Spec spec;

  Asking(Request request, Drydock drydock, Spec spec) {
    this.request = request;
    this.endpoints = drydock.endpoints();
    this.spec = spec;
  }

  /// Find an endpoint of the spec by its address, by its label, or by the name that callers use.
  Optional<Resource> find(String name) {
    return first(one -> one.address().toString().equals(name))
        .or(() -> first(one -> one.name().equals(name) || label(one.address()).equals(name)));
  }

  private Optional<Resource> first(Predicate<Resource> wanted) {
    return spec.of(Kind.ENDPOINT).stream().filter(wanted).findFirst();
  }

  /// Return the address without the kind: `scoring`, `scoring["eu"]`.
  private static String label(Address endpoint) {
    return endpoint.toString().replaceFirst("^endpoint\\.", "");
  }

  /// @throws Faults when the spec has no such endpoint
  Resource required(String name) {
    return find(name).orElseThrow(() -> fault(unknown(Code.DRY0601, name)));
  }

  /// Say that the spec has no such endpoint, and which may be meant.
  Diagnostic unknown(Code code, String name) {
    var names = spec.of(Kind.ENDPOINT).stream().map(Resource::name).toList();
    var known =
        names.isEmpty()
            ? "It has none at all."
            : names.stream().map(one -> '"' + one + '"').collect(Collectors.joining(", "))
                + (names.size() == 1 ? " is its only one." : " are those it has.");
    var diagnostic =
        Diagnostic.of(code, "The spec has no endpoint named \"" + name + "\". " + known);
    return Nearest.to(name, names).map(diagnostic::suggesting).orElse(diagnostic);
  }

  /// Return the endpoints of the spec, by address.
  List<Resource> all() {
    return spec.of(Kind.ENDPOINT);
  }

  /// @throws Faults when the endpoint does not serve
  Served where(Resource endpoint) {
    return told(endpoint, endpoints.where(endpoint, spec));
  }

  /// Return where an endpoint scores, if it does.
  Optional<Served> maybe(Resource endpoint) {
    return switch (endpoints.where(endpoint, spec)) {
      case Asked.Told<Served>(var served) -> Optional.of(served);
      case Asked.NoEndpoint<Served> _, Asked.Refused<Served> _ -> Optional.empty();
    };
  }

  /// @throws Faults when the endpoint has no keys, or does not give them
  Keys keys(Resource endpoint) {
    require(endpoint, Authentication.KEY);
    return told(endpoint, endpoints.keys(endpoint, spec));
  }

  /// @throws Faults when the endpoint has no keys, or does not renew them
  String regenerate(Resource endpoint, EndpointAccess.Key which) {
    require(endpoint, Authentication.KEY);
    return told(endpoint, endpoints.regenerate(endpoint, spec, which)).of(which);
  }

  /// @throws Faults when the endpoint takes no tokens, or gives none
  Token token(Resource endpoint) {
    require(endpoint, Authentication.TOKEN);
    return told(endpoint, endpoints.token(endpoint, spec));
  }

  /// Return what a caller has to bring along, if anything.
  Optional<String> bearer(Resource endpoint, Served served) {
    return switch (served.authentication()) {
      case NONE -> Optional.empty();
      case KEY -> Optional.of(told(endpoint, endpoints.keys(endpoint, spec)).primary());
      case TOKEN -> Optional.of(told(endpoint, endpoints.token(endpoint, spec)).value());
    };
  }

  private void require(Resource endpoint, Authentication wanted) {
    var has = where(endpoint).authentication();
    if (has != wanted) {
      throw fault(Diagnostic.of(Code.DRY0604, other(endpoint, has)));
    }
  }

  private String other(Resource endpoint, Authentication has) {
    var named = "The endpoint " + endpoint.name();
    return switch (has) {
      case NONE -> named + " takes requests without credentials (auth = \"none\").";
      case KEY -> named + " has keys, not tokens. See them:\n\n    " + command("keys", endpoint);
      case TOKEN ->
          named + " takes tokens, not keys. Get one:\n\n    " + command("token", endpoint);
    };
  }

  private String command(String verb, Resource endpoint) {
    return Words.command(verb, request, endpoint.name());
  }

  private <T> T told(Resource endpoint, Asked<T> asked) {
    return switch (asked) {
      case Asked.Told<T>(var answer) -> answer;
      case Asked.NoEndpoint<T> _ -> throw fault(unapplied(endpoint));
      case Asked.Refused<T>(var fault) -> throw fault(refused(endpoint, fault));
    };
  }

  private Diagnostic unapplied(Resource endpoint) {
    return Diagnostic.at(
        endpoint.span(),
        Code.DRY0603,
        "is not live",
        "The endpoint "
            + endpoint.name()
            + " is in the spec and not in the cloud. Apply the spec first:\n\n    "
            + Words.command("apply", request, ""));
  }

  private static Diagnostic refused(Resource endpoint, ProviderFault fault) {
    var why =
        switch (fault) {
          case ProviderFault.Rejected(var code, var message) -> code + ": " + message;
          case ProviderFault.Denied(var message) ->
              message + " Ask for the permission, or use another credential.";
          case ProviderFault.Throttled _, ProviderFault.Conflict _ -> fault.message();
          case ProviderFault.Unavailable _, ProviderFault.OutcomeUnknown _ -> fault.message();
        };
    return Diagnostic.of(
        Code.DRY0605,
        "The service gives no access to the endpoint " + endpoint.name() + ". " + why);
  }

  static Faults fault(Diagnostic diagnostic) {
    return new Faults(List.of(diagnostic));
  }
}
