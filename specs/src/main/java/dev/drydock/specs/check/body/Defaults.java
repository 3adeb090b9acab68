package dev.drydock.specs.check.body;

import dev.drydock.specs.kind.AttributeSchema;
import dev.drydock.specs.kind.Default;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Works out what an absent attribute is worth.
///
/// @param labels the resource's labels
/// @param lookup other resources
public record Defaults(List<String> labels, Lookup lookup) {
  static final Defaults ALONE = new Defaults(List.of(), _ -> new LinkedHashMap<>());

  /// @param beside the values of the same block that are known so far
  /// @param faulty names of the same block that were given, but cannot be read
  Value of(AttributeSchema attribute, Map<String, Value> beside, Set<String> faulty) {
    return of(attribute.defaulted(), attribute, beside, faulty);
  }

  private Value of(
      Default defaulted, AttributeSchema attribute, Map<String, Value> beside, Set<String> faulty) {
    return switch (defaulted) {
      case Default.None _ -> Value.absent();
      case Default.Constant(var value) -> value;
      case Default.LastLabel _ -> labels.isEmpty() ? Value.absent() : Value.of(labels.getLast());
      case Default.FirstLabelReference _ -> firstLabel(attribute);
      case Default.IfGiven choice -> {
        var given =
            faulty.contains(choice.attribute())
                || !beside.getOrDefault(choice.attribute(), Value.absent()).isNull();
        yield of(given ? choice.then() : choice.otherwise(), attribute, beside, faulty);
      }
      case Default.IfEqual choice -> {
        var equal = choice.value().equals(beside.get(choice.attribute()));
        yield of(equal ? choice.then() : choice.otherwise(), attribute, beside, faulty);
      }
      case Default.Through(var reference, var there) ->
          beside.get(reference) instanceof Value.Reference(var address)
              ? of(there, attribute, lookup.attributes(address), Set.of())
              : Value.absent();
      case Default.Of(var address, var name) ->
          lookup.attributes(address).getOrDefault(name, Value.absent());
    };
  }

  private Value firstLabel(AttributeSchema attribute) {
    return attribute.types().getFirst() instanceof Type.ResourceOf(var kind) && !labels.isEmpty()
        ? new Value.Reference(Address.of(kind, labels.getFirst()))
        : Value.absent();
  }
}
