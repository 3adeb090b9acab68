package dev.drydock.specs.format;

/// How a spec is written.
public enum Form {
  HCL,
  YAML;

  /// Return the form of a file by its name; HCL where the name does not say.
  public static Form of(String file) {
    return file.endsWith(".yaml") || file.endsWith(".yml") ? YAML : HCL;
  }

  /// Return the form that this one can be converted to.
  public Form other() {
    return this == HCL ? YAML : HCL;
  }

  /// Return the name that a file has in this form: `fraud.drydock.hcl` is `fraud.drydock.yaml`.
  public String named(String file) {
    int dot = file.lastIndexOf('.');
    return (dot < 0 ? file : file.substring(0, dot)) + (this == HCL ? ".hcl" : ".yaml");
  }
}
