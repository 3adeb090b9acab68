package dev.drydock.cli.run;

/// How outputs are printed.
public enum Form {
  TEXT,
  JSON,
  /// The bare text of one scalar.
  RAW
}
