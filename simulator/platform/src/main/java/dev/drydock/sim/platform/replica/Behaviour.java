package dev.drydock.sim.platform.replica;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/// How a replica behaves: data, told by the environment of its pod.
///
/// @param errors the share of requests on which the model fails
/// @param breaks the share of requests on which the connection is closed instead of an answer
/// @param fault why nothing can be answered: what the environment says makes no sense
public record Behaviour(Latency latency, double errors, double breaks, Optional<String> fault) {
  private static final String LATENCY = "DRYDOCK_SIMULATED_LATENCY_MS";
  private static final String ERRORS = "DRYDOCK_SIMULATED_ERROR_RATE";
  private static final String BREAKS = "DRYDOCK_SIMULATED_BREAK_RATE";
  private static final SequencedMap<String, String> STANDARD = standard();

  /// Read what the variables of a container say; what they leave out is standard.
  public static Behaviour of(Map<String, String> environment) {
    var told = new LinkedHashMap<>(STANDARD);
    told.replaceAll(environment::getOrDefault);
    var latency = Latency.parse(value(told, LATENCY));
    var errors = share(value(told, ERRORS));
    var breaks = share(value(told, BREAKS));
    if (latency.isPresent() && errors.isPresent() && breaks.isPresent()) {
      return new Behaviour(latency.get(), errors.get(), breaks.get(), Optional.empty());
    }
    var wrong = latency.isEmpty() ? LATENCY : errors.isEmpty() ? ERRORS : BREAKS;
    var fault = wrong + " is '" + value(told, wrong) + "', which makes no sense.";
    return Behaviour.of(Map.of()).with(fault);
  }

  /// Return the same behaviour, as fast as `other`.
  public Behaviour with(Latency other) {
    return new Behaviour(other, errors, breaks, fault);
  }

  private Behaviour with(String why) {
    return new Behaviour(latency, errors, breaks, Optional.of(why));
  }

  private static String value(Map<String, String> told, String name) {
    return told.getOrDefault(name, "");
  }

  private static Optional<Double> share(String text) {
    try {
      double share = Double.parseDouble(text.strip());
      return share >= 0 && share <= 1 ? Optional.of(share) : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static SequencedMap<String, String> standard() {
    var read = new LinkedHashMap<String, String>();
    try (var stream =
        Objects.requireNonNull(Behaviour.class.getResourceAsStream("behaviour.txt"))) {
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split(" +", 2))
          .forEach(parts -> read.put(parts[0], parts[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }
}
