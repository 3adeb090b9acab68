package dev.drydock.sim.router.proxy;

import dev.drydock.sim.router.auth.Bearer;
import dev.drydock.sim.router.route.Endpoint;
import dev.drydock.sim.router.route.Routes;
import dev.drydock.sim.router.route.Version;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Where a request may go, or why it may not.
sealed interface Arrival {
  /// It goes to this version.
  record Found(Target target, Endpoint endpoint, Version version) implements Arrival {}

  /// It goes nowhere.
  record Refused(Reply reply) implements Arrival {}

  /// Find where a request goes: first what it asks for, then whether it may, then which version.
  static Arrival of(HttpRequest head, Routes routes, RandomGenerator chance) {
    var target = Target.of(head.uri());
    var endpoint = target.flatMap(wanted -> routes.named(wanted.endpoint()));
    if (endpoint.isEmpty()) {
      return new Refused(Reply.NOTHING_HERE);
    }
    var bearer = Bearer.of(head.headers().getAll(HttpHeaderNames.AUTHORIZATION));
    if (!endpoint.get().gate().lets(bearer)) {
      return new Refused(Reply.NO_ACCESS);
    }
    return version(head, target.get(), endpoint.get(), chance);
  }

  private static Arrival version(
      HttpRequest head, Target target, Endpoint endpoint, RandomGenerator chance) {
    var named = Optional.ofNullable(head.headers().get(Heads.DEPLOYMENT));
    var version = named.isPresent() ? endpoint.named(named.get()) : endpoint.drawn(chance);
    if (version.isPresent()) {
      return new Found(target, endpoint, version.get());
    }
    return new Refused(
        named.isPresent() ? Reply.noDeployment(endpoint.name()) : Reply.noTraffic(endpoint.name()));
  }
}
