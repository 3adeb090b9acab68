package dev.drydock.specs.kind;

import static dev.drydock.specs.kind.Trait.ADDRESS;
import static dev.drydock.specs.kind.Trait.COMPUTED;
import static dev.drydock.specs.kind.Trait.FILE;
import static dev.drydock.specs.kind.Trait.IDENTIFIES;
import static dev.drydock.specs.kind.Trait.MAY_WAIT;
import static dev.drydock.specs.kind.Trait.REPLACES;
import static dev.drydock.specs.kind.Trait.REPLACES_ATTACHMENT;
import static dev.drydock.specs.kind.Trait.REQUIRED;
import static dev.drydock.specs.kind.Trait.SENSITIVE;
import static dev.drydock.specs.kind.Trait.WATCHED;
import static dev.drydock.specs.kind.Trait.WHOLE;

import dev.drydock.specs.value.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What may be written as one attribute.
///
/// @param types what its value may be: the first that the value converts to is taken
/// @param traits yes-or-no facts
/// @param defaulted what it is worth when it is absent
/// @param allowed the texts that it may be; empty means any
/// @param bounds the range of a number
/// @param oldNames what Azure ML v1 called it, in SDK, CLI and JSON spelling
/// @param doc one line for people
public record AttributeSchema(
    String name,
    List<Type> types,
    Set<Trait> traits,
    Default defaulted,
    List<String> allowed,
    Bounds bounds,
    List<String> oldNames,
    String doc) {

  public AttributeSchema {
    types = List.copyOf(types);
    // An EnumSet iterates in the order of declaration, whatever the order of adding.
    traits = traits.isEmpty() ? EnumSet.noneOf(Trait.class) : EnumSet.copyOf(traits);
    allowed = List.copyOf(allowed);
    oldNames = List.copyOf(oldNames);
  }

  static AttributeSchema typed(String name, Type type, String doc) {
    return new AttributeSchema(
        name, List.of(type), Set.of(), Default.NONE, List.of(), Bounds.ANY, List.of(), doc);
  }

  static AttributeSchema text(String name, String doc) {
    return typed(name, Type.TEXT, doc);
  }

  static AttributeSchema flag(String name, String doc) {
    return typed(name, Type.BOOL, doc);
  }

  static AttributeSchema number(String name, Bounds bounds, String doc) {
    var plain = typed(name, Type.NUMBER, doc);
    return new AttributeSchema(
        name, plain.types, Set.of(), Default.NONE, List.of(), bounds, List.of(), doc);
  }

  static AttributeSchema whole(String name, Bounds bounds, String doc) {
    return number(name, bounds, doc).with(WHOLE);
  }

  static AttributeSchema texts(String name, String doc) {
    return typed(name, new Type.ListOf(Type.TEXT), doc);
  }

  static AttributeSchema textMap(String name, String doc) {
    return typed(name, new Type.MapOf(Type.TEXT), doc);
  }

  static AttributeSchema reference(String name, Kind kind, String doc) {
    return typed(name, new Type.ResourceOf(kind.word()), doc);
  }

  /// Describe an attribute that names a resource, whether the spec has it or not.
  static AttributeSchema address(String name, String doc) {
    return typed(name, Type.ANY, doc).with(ADDRESS);
  }

  /// Describe an attribute that lists resources of the spec, or attributes of them.
  static AttributeSchema watched(String name, String doc) {
    return typed(name, Type.ANY, doc).with(WATCHED);
  }

  /// Describe the path of a file or directory.
  static AttributeSchema file(String name, String doc) {
    return text(name, doc).with(FILE);
  }

  static AttributeSchema computed(String name, Type type, String doc) {
    return typed(name, type, doc).with(COMPUTED).with(MAY_WAIT);
  }

  AttributeSchema required() {
    return with(REQUIRED);
  }

  AttributeSchema replaces() {
    return with(REPLACES);
  }

  AttributeSchema identifies() {
    return with(IDENTIFIES).replaces();
  }

  AttributeSchema replacesAttachment() {
    return with(REPLACES_ATTACHMENT);
  }

  AttributeSchema sensitive() {
    return with(SENSITIVE);
  }

  AttributeSchema mayWait() {
    return with(MAY_WAIT);
  }

  AttributeSchema or(Type type) {
    var more = new ArrayList<>(types);
    more.add(type);
    return new AttributeSchema(name, more, traits, defaulted, allowed, bounds, oldNames, doc);
  }

  AttributeSchema byDefault(Default value) {
    return new AttributeSchema(name, types, traits, value, allowed, bounds, oldNames, doc);
  }

  /// Fill in a reference to the resource that the block's first label names; nobody writes it.
  AttributeSchema byLabel() {
    return with(COMPUTED).byDefault(new Default.FirstLabelReference());
  }

  AttributeSchema byDefault(String value) {
    return byDefault(Default.of(value));
  }

  AttributeSchema byDefault(boolean value) {
    return byDefault(Default.of(value));
  }

  AttributeSchema byDefault(long value) {
    return byDefault(Default.of(value));
  }

  AttributeSchema oneOf(String... texts) {
    return new AttributeSchema(
        name, types, traits, defaulted, List.of(texts), bounds, oldNames, doc);
  }

  AttributeSchema formerly(String... names) {
    return new AttributeSchema(
        name, types, traits, defaulted, allowed, bounds, List.of(names), doc);
  }

  private AttributeSchema with(Trait trait) {
    var more = EnumSet.of(trait);
    more.addAll(traits);
    return new AttributeSchema(name, types, more, defaulted, allowed, bounds, oldNames, doc);
  }

  /// Whether the attribute has a trait.
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }
}
