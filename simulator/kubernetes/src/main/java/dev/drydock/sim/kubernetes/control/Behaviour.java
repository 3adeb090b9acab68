package dev.drydock.sim.kubernetes.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.world.Chance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// How long things take, and which images cannot be had: data, in `behaviour.json`.
public final class Behaviour {
  private record Range(Duration least, Duration most) {}

  private record Unpullable(Pattern image, String message) {}

  private final TreeMap<String, Range> delays = new TreeMap<>();
  private final List<Unpullable> unpullable = new ArrayList<>();

  public Behaviour(JsonNode data) {
    for (var delay : data.path("delaysMs").properties()) {
      delays.put(
          delay.getKey(),
          new Range(
              Duration.ofMillis(delay.getValue().get(0).asLong()),
              Duration.ofMillis(delay.getValue().get(1).asLong())));
    }
    for (var image : data.path("unpullable")) {
      unpullable.add(
          new Unpullable(Pattern.compile(Json.text(image, "image")), Json.text(image, "message")));
    }
  }

  /// Return the behaviour that comes with the simulator.
  public static Behaviour standard() {
    try (var in = Behaviour.class.getResourceAsStream("behaviour.json")) {
      return new Behaviour(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Duration delay(String name, Chance chance) {
    var range = delays.get(name);
    if (range == null) {
      throw new IllegalStateException("No delay " + name + ". This is a bug in Drydock.");
    }
    return chance.between(range.least(), range.most());
  }

  /// Return why an image cannot be pulled, if so.
  public Optional<String> unpullable(String image) {
    return unpullable.stream()
        .filter(each -> each.image().matcher(image).matches())
        .map(Unpullable::message)
        .findFirst();
  }
}
