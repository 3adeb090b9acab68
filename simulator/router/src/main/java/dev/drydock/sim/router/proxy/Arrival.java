package dev.drydock.sim.router.proxy;

import dev.drydock.sim.router.auth.Bearer;
import dev.drydock.sim.router.route.Endpoint;
import dev.drydock.sim.router.route.Routes;
import dev.drydock.sim.router.route.Version;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// How far a request has come: first what it asks for, then whether it may, then which version.
sealed interface Arrival {
  /// It asks for this endpoint; whether it may is not said.
  ///
  /// @param bearer what it shows
  record Asking(HttpRequest head, Target target, Endpoint endpoint, Optional<String> bearer)
      implements Arrival {
    /// Find out whether it may, and which version it goes to. A token that is not known yet is
    /// verified elsewhere: that takes as long as a hundred requests.
    ///
    /// @param then happens on the lane's event loop, at once where it can
    void settle(Executor judges, Lane lane, Consumer<Settled> then) {
      if (endpoint.gate().isQuick(bearer)) {
        then.accept(judged(endpoint.gate().lets(bearer), lane.chance()));
        return;
      }
      try {
        judges.execute(() -> settleLater(lane, then));
      } catch (RejectedExecutionException e) {
        then.accept(new Refused(Reply.overloaded(endpoint.name())));
      }
    }

    private void settleLater(Lane lane, Consumer<Settled> then) {
      boolean letIn = endpoint.gate().lets(bearer);
      lane.loop().execute(() -> then.accept(judged(letIn, lane.chance())));
    }

    private Settled judged(boolean letIn, RandomGenerator chance) {
      if (!letIn) {
        return new Refused(Reply.NO_ACCESS);
      }
      var named = Optional.ofNullable(head.headers().get(Heads.DEPLOYMENT));
      var version = named.isPresent() ? endpoint.named(named.get()) : endpoint.drawn(chance);
      if (version.isPresent()) {
        return new Found(target, endpoint, version.get());
      }
      var name = endpoint.name();
      return new Refused(named.isPresent() ? Reply.noDeployment(name) : Reply.noTraffic(name));
    }
  }

  /// It is known what becomes of it.
  sealed interface Settled extends Arrival {}

  /// It goes to this version.
  record Found(Target target, Endpoint endpoint, Version version) implements Settled {}

  /// It goes nowhere.
  record Refused(Reply reply) implements Settled {}

  /// Find what a request asks for.
  static Arrival of(HttpRequest head, Routes routes) {
    var target = Target.of(head.uri());
    var endpoint = target.flatMap(wanted -> routes.named(wanted.endpoint()));
    if (endpoint.isEmpty()) {
      return new Refused(Reply.NOTHING_HERE);
    }
    var bearer = Bearer.of(head.headers().getAll(HttpHeaderNames.AUTHORIZATION));
    return new Asking(head, target.get(), endpoint.get(), bearer);
  }
}
