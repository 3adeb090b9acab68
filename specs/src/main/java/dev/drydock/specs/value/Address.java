package dev.drydock.specs.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The name of a resource in its spec: the modules it stands in, the kind's word, the block's
/// labels, and the key of its instance where the block has `for_each` (`endpoint.scoring`,
/// `version.scoring.blue["eu"]`, `module.eu.azure`). Its text form is unique and parses back.
///
/// @param modules from the outermost inwards; none for the root spec
/// @param key which instance of a repeated block
public record Address(List<Module> modules, String kind, List<String> labels, Optional<String> key)
    implements Comparable<Address> {
  private static final Comparator<List<String>> BY_ELEMENT = Address::compareEach;
  private static final Comparator<Address> BY_PART =
      Comparator.comparing(Address::moduleTexts, BY_ELEMENT)
          .thenComparing(Address::kind)
          .thenComparing(Address::labels, BY_ELEMENT)
          .thenComparing(address -> address.key.orElse(""));

  public Address {
    modules = List.copyOf(modules);
    labels = List.copyOf(labels);
  }

  /// Name a resource of the root spec that is not repeated.
  public Address(String kind, List<String> labels) {
    this(List.of(), kind, labels, Optional.empty());
  }

  /// One call of a module: its label, and the key of its instance where the block has `for_each`.
  public record Module(String name, Optional<String> key) {
    @Override
    public String toString() {
      return "module." + name + keyText(key);
    }
  }

  public static Address of(String kind, String... labels) {
    return new Address(kind, List.of(labels));
  }

  /// Read the text form back.
  public static Address parse(String text) {
    return AddressText.parse(text);
  }

  /// Return the instance of the same block with another key.
  public Address at(Optional<String> instance) {
    return new Address(modules, kind, labels, instance);
  }

  /// Return the block's own address: what all its instances share.
  public Address block() {
    return at(Optional.empty());
  }

  /// Return the address of another block in the same module.
  public Address beside(String otherKind, String... otherLabels) {
    return new Address(modules, otherKind, List.of(otherLabels), Optional.empty());
  }

  /// Return the same block inside of a further module around it.
  public Address within(List<Module> outer) {
    return new Address(AddressText.join(outer, modules), kind, labels, key);
  }

  /// Name a whole module: everything that its call, or one instance of it, makes. Its text form is
  /// `module.eu["west"]`, and it names no resource.
  public static Address module(List<Module> modules) {
    return new Address(modules, "", List.of(), Optional.empty());
  }

  /// Whether a whole module is named, and no resource.
  public boolean isModule() {
    return kind.isEmpty();
  }

  /// Whether another address is meant where this one is written: it is the same, an instance of the
  /// same block when no key is written, or stands in this module.
  public boolean covers(Address other) {
    if (isModule()) {
      return covers(other.modules);
    }
    return other.kind.equals(kind)
        && other.labels.equals(labels)
        && other.modules.equals(modules)
        && (key.isEmpty() || other.key.equals(key));
  }

  private boolean covers(List<Module> others) {
    int last = modules.size() - 1;
    return others.size() > last
        && others.subList(0, last).equals(modules.subList(0, last))
        && others.get(last).name().equals(modules.get(last).name())
        && (modules.get(last).key().isEmpty()
            || others.get(last).key().equals(modules.get(last).key()));
  }

  /// Return the names and keys of the text form, one by one, to be added to.
  public List<String> parts() {
    var parts = new ArrayList<String>();
    for (var module : modules) {
      parts.add("module");
      parts.add(module.name);
      module.key.ifPresent(parts::add);
    }
    parts.add(kind);
    parts.addAll(labels);
    key.ifPresent(parts::add);
    return parts;
  }

  /// Return the modules as text, `module.eu["west"].module.inner`; empty in the root spec.
  public String modulePath() {
    return modules.stream().map(Module::toString).collect(Collectors.joining("."));
  }

  @Override
  public int compareTo(Address other) {
    return BY_PART.compare(this, other);
  }

  private List<String> moduleTexts() {
    return modules.isEmpty() ? List.of() : modules.stream().map(Module::toString).toList();
  }

  private static int compareEach(List<String> some, List<String> others) {
    int common = Math.min(some.size(), others.size());
    for (int at = 0; at < common; at++) {
      int order = some.get(at).compareTo(others.get(at));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(some.size(), others.size());
  }

  private static String keyText(Optional<String> key) {
    return key.map(text -> "[\"" + text + "\"]").orElse("");
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    modules.forEach(module -> text.append(text.isEmpty() ? "" : ".").append(module));
    text.append(text.isEmpty() || isModule() ? "" : ".").append(kind);
    labels.forEach(label -> text.append('.').append(label));
    return text.append(keyText(key)).toString();
  }
}
