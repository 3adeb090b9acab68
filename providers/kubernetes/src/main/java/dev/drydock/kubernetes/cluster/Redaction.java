package dev.drydock.kubernetes.cluster;

import dev.drydock.specs.value.Value;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.object.DesiredObject;
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

  /// Hide the entries of a Secret, and whatever the spec calls sensitive.
  static Redaction of(DesiredObject desired, GenericKubernetesResource manifest) {
    var secrets = new ArrayList<String>();
    desired.fields().values().forEach(value -> gather(value, false, secrets));
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

  private static void gather(Value value, boolean secret, List<String> secrets) {
    switch (value) {
      case Value.Sensitive(var hidden) -> gather(hidden, true, secrets);
      case Value.Sequence sequence ->
          sequence.elements().forEach(element -> gather(element, secret, secrets));
      case Value.Mapping mapping ->
          mapping.entries().values().forEach(entry -> gather(entry, secret, secrets));
      case Value.Text(var text) -> {
        if (secret) {
          secrets.add(text);
        }
      }
      case Value.Null _, Value.Bool _, Value.Number _, Value.Reference _, Value.Unknown _ -> {}
    }
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
