package dev.drydock.specs.kind;

/// A yes-or-no fact about an attribute.
public enum Trait {
  /// It must be written: there is no default.
  REQUIRED,
  /// A change replaces the object.
  REPLACES,
  /// A change replaces the attachment of a cluster that Drydock did not create.
  REPLACES_ATTACHMENT,
  /// Its value is never shown.
  SENSITIVE,
  /// Set by the cloud and readable by other resources; never written.
  COMPUTED,
  /// It may wait for a step; every other attribute must be known when the plan is made.
  MAY_WAIT,
  /// A number without a fraction.
  WHOLE,
  /// It says which object is meant, so nobody else can give that object another value.
  IDENTIFIES,
  /// Its value is the address of a resource, which need not be in the spec: a name that nobody
  /// evaluates.
  ADDRESS,
  /// Its value is a list of resources, or attributes of them, that are watched: names that nobody
  /// evaluates.
  WATCHED,
  /// Its value is the path of a file or directory, relative to the file that names it.
  FILE
}
