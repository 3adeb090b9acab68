package dev.drydock.specs.value;

import java.util.Comparator;
import java.util.List;

/// The name of a resource in its spec: the kind's word and the block's labels (`endpoint.scoring`,
/// `version.scoring.blue`, `azure`). Its text form is unique and parses back.
public record Address(String kind, List<String> labels) implements Comparable<Address> {
  private static final Comparator<Address> BY_TEXT = Comparator.comparing(Address::toString);

  public Address {
    labels = List.copyOf(labels);
  }

  public static Address of(String kind, String... labels) {
    return new Address(kind, List.of(labels));
  }

  /// Read the text form back.
  public static Address parse(String text) {
    var parts = List.of(text.split("\\.", -1));
    return new Address(parts.getFirst(), parts.subList(1, parts.size()));
  }

  @Override
  public int compareTo(Address other) {
    return BY_TEXT.compare(this, other);
  }

  @Override
  public String toString() {
    return labels.isEmpty() ? kind : kind + "." + String.join(".", labels);
  }
}
