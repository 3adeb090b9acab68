package dev.drydock.kubernetes.lower;

import dev.drydock.kubernetes.field.RouterFields;
import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/// What the router has to know of an endpoint's versions: mappings by the version's name.
record VersionsOf(Hosted hosted) {
  private static final List<String> REQUESTS =
      List.of("max_concurrent", "max_queue_wait_ms", "timeout_ms");
  private static final List<String> AUTOSCALE =
      List.of("min", "max", "target_utilization", "refresh_seconds");

  Value main() {
    return hosted.split().main().map(version -> Value.of(version.name())).orElse(Value.absent());
  }

  Value declared() {
    return all(version -> Value.of(version.attributes().number("traffic")));
  }

  Value effective() {
    return RouterFields.shares(hosted.split().effective());
  }

  Value roles() {
    return all(version -> version.attributes().value("role"));
  }

  Value requests() {
    return all(version -> chosen(version.attributes(), "requests", REQUESTS));
  }

  /// Return how versions scale; those with a fixed number of replicas are not in it.
  Value autoscale() {
    return all(version ->
        version.attributes().has("replicas")
            ? Value.absent()
            : chosen(version.attributes(), "autoscale", AUTOSCALE));
  }

  Value targets() {
    return all(this::target);
  }

  private Value target(Resource version) {
    var target = new LinkedHashMap<String, Value>();
    target.put("namespace", Value.of(hosted.namespace(version)));
    target.put("deployment", Value.of(hosted.deployment(version)));
    target.put("port", Value.of(VersionLowering.PORT));
    return Value.object(target);
  }

  private static Value chosen(Attributes given, String block, List<String> names) {
    var chosen = new LinkedHashMap<String, Value>();
    given.block(block).ifPresent(body -> names.forEach(name -> chosen.put(name, body.value(name))));
    return chosen.isEmpty() ? Value.absent() : Value.object(chosen);
  }

  private Value all(Function<Resource, Value> of) {
    var values = new LinkedHashMap<String, Value>();
    for (var version : hosted.versions()) {
      var value = of.apply(version);
      if (!value.isNull()) {
        values.put(version.name(), value);
      }
    }
    return Value.object(values);
  }
}
