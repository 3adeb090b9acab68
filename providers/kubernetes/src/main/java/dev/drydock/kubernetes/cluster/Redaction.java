package dev.drydock.kubernetes.cluster;

import dev.drydock.spi.ProviderFault;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Takes out of a fault what was secret in the write that failed: servers quote what they refuse.
///
/// @param secrets texts that must not come out, as they are and as they travelled
record Redaction(List<String> secrets) {
  private static final String HIDDEN = "(sensitive value)";

  /// Hide the entries of a Secret; there is nothing to hide of other objects.
  static Redaction of(GenericKubernetesResource manifest) {
    var secrets = new ArrayList<String>();
    if (manifest.getKind().equals("Secret")
        && manifest.getAdditionalProperties().get("data") instanceof Map<?, ?> data) {
      for (var entry : data.values()) {
        var encoded = String.valueOf(entry);
        secrets.add(encoded);
        secrets.add(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
      }
    }
    secrets.removeIf(String::isEmpty);
    return new Redaction(secrets);
  }

  ProviderFault of(ProviderFault fault) {
    var said = hide(fault.message());
    return switch (fault) {
      case ProviderFault.Throttled(_, var after) -> new ProviderFault.Throttled(said, after);
      case ProviderFault.Conflict _ -> new ProviderFault.Conflict(said);
      case ProviderFault.Denied _ -> new ProviderFault.Denied(said);
      case ProviderFault.Rejected(var code, _) -> new ProviderFault.Rejected(code, said);
      case ProviderFault.Unavailable(_, var after) -> new ProviderFault.Unavailable(said, after);
      case ProviderFault.OutcomeUnknown _ -> new ProviderFault.OutcomeUnknown(said);
    };
  }

  private String hide(String text) {
    var hidden = text;
    for (var secret : secrets) {
      hidden = hidden.replace(secret, HIDDEN);
    }
    return hidden;
  }

  @Override
  public String toString() {
    return "Redaction[" + HIDDEN + "]";
  }
}
