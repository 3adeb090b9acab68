package dev.drydock.specs.kind;

import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import java.util.List;

/// What an attribute is worth when nobody wrote it. A default is data that the checker works out;
/// the cases nest.
public sealed interface Default {
  /// Nothing: the attribute stays absent.
  record None() implements Default {}

  record Constant(Value value) implements Default {}

  /// The block's last label.
  record LastLabel() implements Default {}

  /// The resource that the block's first label names, of the attribute's kind.
  record FirstLabelReference() implements Default {}

  /// One default where an attribute of the same block is given, another where it is not.
  record IfGiven(String attribute, Default then, Default otherwise) implements Default {}

  /// One default where an attribute of the same block has a certain value, another where it has
  /// not.
  record IfEqual(String attribute, Value value, Default then, Default otherwise)
      implements Default {}

  /// A default worked out in the resource that `reference`, an attribute of the same block, names.
  record Through(String reference, Default there) implements Default {}

  /// The value of an attribute of the resource at a fixed address.
  record Of(Address address, String attribute) implements Default {}

  Default NONE = new None();

  static Default of(String text) {
    return new Constant(Value.of(text));
  }

  static Default of(boolean flag) {
    return new Constant(Value.of(flag));
  }

  static Default of(long number) {
    return new Constant(Value.of(number));
  }

  /// Return `then` unless one of the attributes is given; nothing where one is.
  static Default unless(List<String> attributes, Default then) {
    var result = then;
    for (var attribute : attributes.reversed()) {
      result = new IfGiven(attribute, NONE, result);
    }
    return result;
  }
}
