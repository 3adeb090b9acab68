package dev.drydock.specs.diagnostic;

/// How bad it is: an error stops the run, a warning does not.
public enum Severity {
  ERROR,
  WARNING
}
