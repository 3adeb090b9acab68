package dev.drydock.azure.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.azure.arm.Arm;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.arm.Json;
import dev.drydock.azure.http.Outcome;
import dev.drydock.azure.types.MachineLearning;
import dev.drydock.spi.EndpointAccess;
import dev.drydock.spi.EndpointAccess.Asked;
import dev.drydock.spi.EndpointAccess.Authentication;
import dev.drydock.spi.EndpointAccess.Keys;
import dev.drydock.spi.EndpointAccess.Renewal;
import dev.drydock.spi.EndpointAccess.Served;
import dev.drydock.spi.EndpointAccess.Token;
import dev.drydock.spi.Handle;
import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Asks online endpoints where they score, for their keys and for tokens
/// (Microsoft.MachineLearningServices 2024-04-01, `mfe.json`: `listKeys`, `regenerateKeys`,
/// `token`).
public final class EndpointCredentials {
  private final Arm arm;
  private final Operations operations;

  public EndpointCredentials(Arm arm) {
    this.arm = arm;
    this.operations = new Operations(arm);
  }

  public Asked<Served> where(ArmId endpoint) {
    return asked(arm.get(endpoint.path(), MachineLearning.VERSION), body -> served(body, endpoint));
  }

  public Asked<Keys> keys(ArmId endpoint) {
    return asked(
        act(endpoint, "listKeys", Json.object()),
        body ->
            new Asked.Told<>(
                new Keys(Json.text(body, "primaryKey"), Json.text(body, "secondaryKey"))));
  }

  public Asked<Token> token(ArmId endpoint) {
    return asked(
        act(endpoint, "token", Json.object()),
        body ->
            new Asked.Told<>(
                new Token(
                    Json.text(body, "accessToken"),
                    instant(body, "expiryTimeUtc"),
                    instant(body, "refreshAfterTimeUtc"))));
  }

  public Renewal regenerate(ArmId endpoint, EndpointAccess.Key which) {
    var outcome = act(endpoint, "regenerateKeys", which(which));
    return Arm.notFound(outcome) ? new Renewal.NoEndpoint() : renewal(sent(outcome, endpoint));
  }

  /// Make one key what somebody wants it to be; [Progress.Gone] when it is so at once.
  Progress set(ArmId endpoint, EndpointAccess.Key which, String value) {
    var body = which(which).put("keyValue", value);
    return sent(act(endpoint, "regenerateKeys", body), endpoint);
  }

  private static ObjectNode which(EndpointAccess.Key which) {
    return Json.object()
        .put(
            "keyType",
            switch (which) {
              case PRIMARY -> "Primary";
              case SECONDARY -> "Secondary";
            });
  }

  private Progress sent(Outcome outcome, ArmId endpoint) {
    var pending = Pending.of(Pending.Kind.KEYS, MachineLearning.ENDPOINT.name(), endpoint.id());
    return operations.sent(outcome, pending, _ -> new Progress.Gone());
  }

  public Renewal renewed(Handle handle) {
    return renewal(operations.ask(Pending.of(handle), _ -> new Progress.Gone()));
  }

  private Outcome act(ArmId endpoint, String verb, ObjectNode body) {
    return arm.post(endpoint.path() + "/" + verb, MachineLearning.VERSION, body);
  }

  private <T> Asked<T> asked(Outcome outcome, Function<ObjectNode, Asked<T>> reading) {
    if (Arm.notFound(outcome)) {
      return new Asked.NoEndpoint<>();
    }
    return outcome instanceof Outcome.Answer answer && answer.good()
        ? reading.apply(answer.body())
        : new Asked.Refused<>(arm.faults().ofRead(outcome));
  }

  /// Operations end with an object or without one; of keys there is none to read.
  private static Renewal renewal(Progress progress) {
    return switch (progress) {
      case Progress.Done _, Progress.Gone _ -> new Renewal.Done();
      case Progress.Waiting(var wait, var handle, _) -> new Renewal.Waiting(wait, handle);
      case Progress.Failed(var fault) -> new Renewal.Failed(fault);
    };
  }

  private static Asked<Served> served(ObjectNode body, ArmId endpoint) {
    var shares = new TreeMap<String, Integer>();
    body.path("properties")
        .path("traffic")
        .properties()
        .forEach(entry -> shares.put(entry.getKey(), entry.getValue().asInt()));
    shares.values().removeIf(share -> share <= 0);
    return uri(Json.text(body, "properties.scoringUri"))
        .<Asked<Served>>map(uri -> new Asked.Told<>(new Served(uri, mode(body), shares)))
        .orElseGet(() -> new Asked.Refused<>(nowhere(body, endpoint)));
  }

  private static Optional<URI> uri(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(URI.create(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static ProviderFault nowhere(ObjectNode body, ArmId endpoint) {
    return new ProviderFault.Rejected(
        "NoScoringUri",
        "The endpoint "
            + endpoint.name()
            + " scores nowhere: it is in state "
            + Json.text(body, "properties.provisioningState")
            + ".");
  }

  /// A token of Azure ML's and one of Entra ID's travel alike.
  private static Authentication mode(ObjectNode body) {
    var mode = Json.text(body, "properties.authMode").toLowerCase(Locale.ROOT);
    return mode.equals("key") ? Authentication.KEY : Authentication.TOKEN;
  }

  private static Instant instant(ObjectNode body, String path) {
    return Instant.ofEpochSecond(body.path(path).asLong());
  }
}
