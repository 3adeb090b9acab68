package dev.drydock.kubernetes.cluster;

import com.nimbusds.jose.JOSEException;
import dev.drydock.kubernetes.access.Generation;
import dev.drydock.kubernetes.access.TokenIssuer;
import dev.drydock.kubernetes.cluster.Clusters.Opened;
import dev.drydock.kubernetes.field.RouterFields;
import dev.drydock.kubernetes.field.SecretFields;
import dev.drydock.kubernetes.lower.Hosted;
import dev.drydock.kubernetes.type.Manifests;
import dev.drydock.kubernetes.type.Shares;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.EndpointAccess;
import dev.drydock.spi.EndpointAccess.Asked;
import dev.drydock.spi.EndpointAccess.Authentication;
import dev.drydock.spi.EndpointAccess.Keys;
import dev.drydock.spi.EndpointAccess.Renewal;
import dev.drydock.spi.EndpointAccess.Served;
import dev.drydock.spi.EndpointAccess.Token;
import dev.drydock.spi.ProviderFault;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Tells where endpoints score, by what the router is told, and hands out their keys and tokens,
/// from the Secrets that the router reads.
public final class EndpointKeys {
  private final Clusters clusters;
  private final Generation generation;
  private final TokenIssuer issuer;

  public EndpointKeys(Clusters clusters, Generation generation, TokenIssuer issuer) {
    this.clusters = clusters;
    this.generation = generation;
    this.issuer = issuer;
  }

  /// Tell where an endpoint scores.
  public Asked<Served> where(Hosted hosted) {
    return ask(
        hosted,
        false,
        client -> {
          var config = Addressed.of(client, hosted.config()).get();
          var uri = ScoringUris.score(client, hosted.router(), hosted.name());
          return config == null ? new Asked.NoEndpoint<>() : told(config, URI.create(uri));
        });
  }

  private static Asked<Served> told(GenericKubernetesResource config, URI uri) {
    var fields = Manifests.ROUTER_CONFIG.fields(config);
    var mode =
        switch (fields.getOrDefault(RouterFields.MODE, Value.absent())) {
          case Value.Text(var text) when text.equals("key") -> Authentication.KEY;
          case Value.Text(var text) when text.equals("token") -> Authentication.TOKEN;
          default -> Authentication.NONE;
        };
    var shares = Shares.whole(fields.getOrDefault(RouterFields.EFFECTIVE, Value.absent()));
    return new Asked.Told<>(new Served(uri, mode, shares));
  }

  /// Tell both keys.
  public Asked<Keys> keys(Hosted hosted) {
    return ofSecret(
        hosted,
        "keys",
        data -> {
          var primary = data.get(SecretFields.PRIMARY_KEY);
          var secondary = data.get(SecretFields.SECONDARY_KEY);
          return primary == null || secondary == null
              ? none("keys")
              : new Asked.Told<>(new Keys(text(primary), text(secondary)));
        });
  }

  /// Sign a token.
  public Asked<Token> token(Hosted hosted) {
    return ofSecret(
        hosted,
        "tokens",
        data -> {
          var key = data.get(SecretFields.SIGNING_KEY);
          return key == null ? none("tokens") : signed(text(key), hosted);
        });
  }

  /// @param what the Secret is read for
  private <T> Asked<T> ofSecret(
      Hosted hosted, String what, Function<Map<String, String>, Asked<T>> reading) {
    return ask(
        hosted,
        false,
        client ->
            entries(client, hosted).map(reading).orElseGet(() -> missing(client, hosted, what)));
  }

  private Asked<Token> signed(String key, Hosted hosted) {
    try {
      return new Asked.Told<>(issuer.issue(key, hosted.issuer(), hosted.audience()));
    } catch (JOSEException unusable) {
      return new Asked.Refused<>(
          new ProviderFault.Rejected(
              "NoSigningKey", "The signing key in the endpoint's Secret cannot be read."));
    }
  }

  /// Write a new key in the place of one. The router takes it from there.
  public Renewal regenerate(Hosted hosted, EndpointAccess.Key which) {
    Asked<Boolean> asked = ask(hosted, true, client -> renew(client, hosted, which));
    return switch (asked) {
      case Asked.Told<Boolean> _ -> new Renewal.Done();
      case Asked.NoEndpoint<Boolean> _ -> new Renewal.NoEndpoint();
      case Asked.Refused<Boolean>(var fault) -> new Renewal.Failed(fault);
    };
  }

  private Asked<Boolean> renew(KubernetesClient client, Hosted hosted, EndpointAccess.Key which) {
    var name =
        switch (which) {
          case PRIMARY -> SecretFields.PRIMARY_KEY;
          case SECONDARY -> SecretFields.SECONDARY_KEY;
        };
    var place = client.secrets().inNamespace(hosted.namespace()).withName(hosted.secret().name());
    var secret = place.get();
    if (secret == null) {
      return missing(client, hosted, "keys");
    }
    if (secret.getData() == null || !secret.getData().containsKey(name)) {
      return none("keys");
    }
    var others = secret.getData().values().stream().map(EndpointKeys::text).toList();
    var key = generation.key(others).getBytes(StandardCharsets.UTF_8);
    var renewed =
        new SecretBuilder()
            .withNewMetadata()
            // The version that was read goes along: what was written meanwhile is not lost.
            .withResourceVersion(secret.getMetadata().getResourceVersion())
            .endMetadata()
            .addToData(name, Base64.getEncoder().encodeToString(key))
            .build();
    place.patch(Writer.MERGE, client.getKubernetesSerialization().asJson(renewed));
    return new Asked.Told<>(true);
  }

  /// @param writes whether the last exchange is to change something
  private <T> Asked<T> ask(
      Hosted hosted, boolean writes, Function<KubernetesClient, Asked<T>> question) {
    return switch (clusters.open(hosted.clusterId())) {
      case Opened.NoCluster() -> new Asked.NoEndpoint<>();
      case Opened.Refused(var fault) -> new Asked.Refused<>(fault);
      case Opened.Open(var client) -> {
        try {
          yield question.apply(client);
        } catch (KubernetesClientException thrown) {
          clusters.close(hosted.clusterId());
          yield new Asked.Refused<>(Faults.of(thrown, writes));
        }
      }
    };
  }

  private static Optional<Map<String, String>> entries(KubernetesClient client, Hosted hosted) {
    var secrets = client.secrets().inNamespace(hosted.namespace());
    return Optional.ofNullable(secrets.withName(hosted.secret().name()).get()).map(Secret::getData);
  }

  /// An endpoint without a Secret has none; one without a configuration is not there.
  private static <T> Asked<T> missing(KubernetesClient client, Hosted hosted, String what) {
    return Addressed.of(client, hosted.config()).get() == null
        ? new Asked.NoEndpoint<>()
        : none(what);
  }

  private static <T> Asked<T> none(String what) {
    return new Asked.Refused<>(
        new ProviderFault.Rejected("NoCredentials", "The endpoint has no " + what + "."));
  }

  private static String text(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }
}
