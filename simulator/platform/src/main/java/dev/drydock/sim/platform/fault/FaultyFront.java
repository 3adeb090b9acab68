package dev.drydock.sim.platform.fault;

import dev.drydock.sim.azure.SimulatedAzure;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.wire.Service;
import dev.drydock.sim.world.World;
import dev.drydock.sim.world.fault.Asked;
import dev.drydock.sim.world.fault.Fault;
import dev.drydock.sim.world.fault.Faults;
import java.util.Locale;
import java.util.Optional;

/// Stands before the services, and lets happen to requests and answers what is drawn.
public final class FaultyFront implements Service {
  private final World world;
  private final Faults faults;
  private final Service behind;

  public FaultyFront(World world, Faults faults, Service behind) {
    this.world = world;
    this.faults = faults;
    this.behind = behind;
  }

  @Override
  public Response serve(Request request) {
    faults.mark();
    var asked = asked(request);
    return faults
        .answer(asked)
        .map(fault -> misbehave(fault, request, asked))
        .orElseGet(() -> behind.serve(request));
  }

  private Response misbehave(Fault.OfAnswer fault, Request request, Asked asked) {
    world.log().add("fault", fault.word() + " " + asked.method() + " " + asked.path());
    if (fault.done()) {
      var _ = behind.serve(request);
    }
    var answer = answer(fault, asked);
    boolean head = request.method().equals("HEAD");
    return head ? new Response(answer.status(), answer.headers(), new byte[0]) : answer;
  }

  private Response answer(Fault.OfAnswer fault, Asked asked) {
    var words = Words.of(asked.service());
    return switch (fault) {
      case Fault.Throttled throttled ->
          words.throttled(faults.draw(throttled, throttled.retryAfter()));
      case Fault.Conflict _ -> words.conflict(asked.path());
      case Fault.Precondition _ -> words.precondition();
      case Fault.Broken(var status, _) -> words.broken(status);
      case Fault.Dropped _ -> Response.dropped();
    };
  }

  private static Asked asked(Request request) {
    var host = Optional.ofNullable(request.uri().getHost()).orElse("").toLowerCase(Locale.ROOT);
    return new Asked(service(host), request.method(), request.path());
  }

  private static String service(String host) {
    if (host.startsWith("login.")) {
      return "entra";
    }
    if (host.contains(".blob.")) {
      return "blob";
    }
    return SimulatedAzure.serves(host) ? "arm" : "kubernetes";
  }
}
