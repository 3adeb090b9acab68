package dev.drydock.specs.rule.free;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import java.util.stream.Stream;

/// Reads what was written in a body, as far as it is known.
final class Written {
  private Written() {}

  /// Return what stands at a dotted path; absent where nothing does.
  static Value at(Value body, String path) {
    var at = body;
    for (var name : path.split("\\.", -1)) {
      at =
          at.unwrapped() instanceof Value.Mapping mapping
              ? mapping.entries().getOrDefault(name, Value.absent())
              : Value.absent();
    }
    return at.unwrapped();
  }

  /// Return the text at a dotted path, empty where there is none that is known.
  static String text(Value body, String path) {
    return at(body, path) instanceof Value.Text(var text) ? text : "";
  }

  /// Return the resources that a body names as a whole.
  static Stream<Address> references(Value body) {
    return switch (body) {
      case Value.Reference(var address) -> Stream.of(address);
      case Value.Sequence sequence -> sequence.elements().stream().flatMap(Written::references);
      case Value.Mapping mapping ->
          mapping.entries().values().stream().flatMap(Written::references);
      case Value.Sensitive(var hidden) -> references(hidden);
      case Value.Null _, Value.Bool _, Value.Number _, Value.Text _, Value.Unknown _ ->
          Stream.empty();
    };
  }

  /// Count the values that are secret, each whole.
  static int secrets(Value body) {
    return switch (body) {
      case Value.Sensitive _ -> 1;
      case Value.Sequence sequence -> sequence.elements().stream().mapToInt(Written::secrets).sum();
      case Value.Mapping mapping ->
          mapping.entries().values().stream().mapToInt(Written::secrets).sum();
      case Value.Null _, Value.Bool _, Value.Number _, Value.Text _ -> 0;
      case Value.Reference _, Value.Unknown _ -> 0;
    };
  }

  /// Refuse a resource that has no text form in a body.
  static Diagnostic noText(Draft draft, String attribute, Address address) {
    return Diagnostic.at(
        draft.span(attribute),
        Code.DRY0274,
        "holds " + address + " as a whole",
        "A body holds texts, numbers and objects. A whole resource stands for its id in an"
            + " azure_object, and for its name in a kubernetes_object where it is one itself; of"
            + " any other, say which attribute is meant.");
  }
}
