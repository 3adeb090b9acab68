package dev.drydock.azure.write;

import dev.drydock.azure.arm.Json;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.object.DesiredObject;
import java.util.ArrayList;
import java.util.List;

/// The secret texts of a write, to be kept out of what the service says about it: services quote
/// what they refuse.
record Redaction(List<String> texts) {
  /// Shorter texts would take half the message along.
  private static final int LENGTH_MIN = 4;

  static Redaction of(DesiredObject desired) {
    var texts = new ArrayList<String>();
    desired
        .fields()
        .forEach((path, value) -> {
          boolean writeOnly =
              desired.type().field(path).filter(field -> field.writeOnly()).isPresent();
          gather(value, writeOnly, texts);
        });
    return new Redaction(texts);
  }

  private static void gather(Value value, boolean secret, List<String> texts) {
    switch (value) {
      case Value.Sensitive(var hidden) -> gather(hidden, true, texts);
      case Value.Text(var text) when secret && text.length() >= LENGTH_MIN -> texts.add(text);
      case Value.Sequence sequence ->
          sequence.elements().forEach(element -> gather(element, secret, texts));
      case Value.Mapping mapping ->
          mapping.entries().values().forEach(element -> gather(element, secret, texts));
      case Value.Number _ -> {
        if (secret) {
          texts.add(Json.of(value).asText());
        }
      }
      case Value.Null _, Value.Bool _, Value.Text _, Value.Reference _, Value.Unknown _ -> {}
    }
  }

  Progress hidden(Progress progress) {
    return switch (progress) {
      case Progress.Failed(var fault) -> new Progress.Failed(hidden(fault));
      case Progress.Done _, Progress.Gone _, Progress.Waiting _ -> progress;
    };
  }

  private ProviderFault hidden(ProviderFault fault) {
    return switch (fault) {
      case ProviderFault.Throttled(var message, var after) ->
          new ProviderFault.Throttled(hidden(message), after);
      case ProviderFault.Conflict(var message) -> new ProviderFault.Conflict(hidden(message));
      case ProviderFault.Denied(var message) -> new ProviderFault.Denied(hidden(message));
      case ProviderFault.Rejected(var code, var message) ->
          new ProviderFault.Rejected(code, hidden(message));
      case ProviderFault.Unavailable(var message, var after) ->
          new ProviderFault.Unavailable(hidden(message), after);
      case ProviderFault.OutcomeUnknown(var message) ->
          new ProviderFault.OutcomeUnknown(hidden(message));
    };
  }

  private String hidden(String message) {
    var clean = message;
    for (var text : texts) {
      clean = clean.replace(text, "(sensitive value)");
    }
    return clean;
  }
}
