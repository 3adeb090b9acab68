package dev.drydock.specs.check.body;

import dev.drydock.specs.kind.AttributeSchema;
import dev.drydock.specs.kind.Default;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Works out what an absent attribute is worth.
///
/// @param labels the resource's labels
/// @param first the resource that the first label names, where it names one
/// @param lookup other resources
public record Defaults(List<String> labels, Optional<Address> first, Lookup lookup) {
  static final Defaults ALONE =
      new Defaults(List.of(), Optional.empty(), _ -> new LinkedHashMap<>());

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
      case Default.FirstLabelReference _ ->
          first.<Value>map(Value.Reference::new).orElse(Value.absent());
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
}
