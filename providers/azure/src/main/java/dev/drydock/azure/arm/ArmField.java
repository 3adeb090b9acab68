package dev.drydock.azure.arm;

import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Comparison;
import dev.drydock.spi.object.Field;
import java.util.LinkedHashMap;
import java.util.List;

/// A field of an ARM object: what the engine knows of it, and how it stands in the body.
///
/// @param absent what it is worth where the body does not have it; null where that says nothing
public record ArmField(Field field, Shape shape, Value absent) {
  public static ArmField exact(String path, String attribute) {
    return new ArmField(Field.of(path, attribute), Shape.PLAIN, Value.absent());
  }

  /// A text that may be missing, which is as good as empty.
  public static ArmField text(String path, String attribute) {
    return exact(path, attribute).orElse(Value.of(""));
  }

  public static ArmField flag(String path, String attribute) {
    return exact(path, attribute).orElse(Value.of(false));
  }

  /// An id of another object, or anything else that comes back in another case.
  public static ArmField caseless(String path, String attribute) {
    return exact(path, attribute).compared(Comparison.CASELESS);
  }

  public static ArmField duration(String path, String attribute) {
    return exact(path, attribute).compared(Comparison.DURATION);
  }

  public static ArmField quantity(String path, String attribute) {
    return text(path, attribute).compared(Comparison.QUANTITY);
  }

  public static ArmField map(String path, String attribute) {
    return exact(path, attribute).orElse(Value.textMap(new LinkedHashMap<>()));
  }

  public static ArmField set(String path, String attribute) {
    return exact(path, attribute)
        .compared(Comparison.UNORDERED)
        .orElse(new Value.Sequence(new Type.ListOf(Type.TEXT), List.of()));
  }

  public static ArmField region() {
    var region = new ArmField(Field.of("location", "location"), Shape.REGION, Value.absent());
    return region.compared(Comparison.CASELESS).replacing();
  }

  /// @param path `tags`, or `properties.tags` for what has no tags of its own
  public static ArmField tags(String path) {
    var plain = map(path, "tags");
    return new ArmField(plain.field, Shape.TAGS, plain.absent);
  }

  /// No attribute says it: plans show it only where it is not as it should be.
  public static ArmField state() {
    var field = Field.of("properties.provisioningState", "").compared(Comparison.CASELESS).moving();
    return new ArmField(field, Shape.STATE, Shape.SOUND);
  }

  public ArmField compared(Comparison by) {
    return new ArmField(field.compared(by), shape, absent);
  }

  public ArmField replacing() {
    return new ArmField(field.replacing(), shape, absent);
  }

  public ArmField secret() {
    return new ArmField(field.secret(), shape, absent);
  }

  public ArmField free() {
    return new ArmField(field.free(), shape, absent);
  }

  public ArmField shaped(Shape other) {
    return new ArmField(field, other, absent);
  }

  public ArmField orElse(Value value) {
    return new ArmField(field, shape, value);
  }

  /// Whether the empty text may be sent. Services read a description that is missing from a PUT as
  /// one that stays; a quantity or a tag that is empty they refuse.
  boolean emptyIsText() {
    return field.comparison() != Comparison.QUANTITY && !path().contains("tags.");
  }

  public String path() {
    return field.path();
  }
}
