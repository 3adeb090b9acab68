package dev.drydock.specs.format.convert;

/// Knows the attributes whose values are words and no references: HCL has them bare, YAML as texts.
final class BareWords {
  private BareWords() {}

  /// Whether the attribute at a path of block types is one: `variable.type`.
  static boolean are(String path) {
    return path.equals("variable.type") || path.endsWith("dynamic.iterator");
  }
}
