package dev.drydock.specs.format;

/// How a spec is written.
public enum Form {
  HCL,
  YAML;

  /// Return the form of a file by its name; HCL where the name does not say.
  public static Form of(String file) {
    return file.endsWith(".yaml") || file.endsWith(".yml") ? YAML : HCL;
  }
}
