package dev.drydock.spi.object;

/// One field that Drydock asserts of a type of object.
///
/// @param path where it stands in the object's body, dotted (`properties.agentPoolProfiles`);
///   unique in its type
/// @param attribute the user's word for it, dotted (`autoscale.max`); empty when no attribute says
///   it directly
/// @param immutable whether a change replaces the object
/// @param nature what may be done with its value
public record Field(
    String path, String attribute, Comparison comparison, boolean immutable, Nature nature) {

  /// What may be done with a field's value.
  public enum Nature {
    /// Read, compared and shown.
    PLAIN,
    /// The API never gives it back: compared by digest, never shown.
    WRITE_ONLY,
    /// It tells how far the service is: it moves by itself, and is nobody's edit.
    STATE,
    /// Users keep secrets in it, and only the spec says which: where the spec does not speak of the
    /// object any more, it is not shown.
    FREE
  }

  public static Field of(String path, String attribute) {
    return new Field(path, attribute, Comparison.EXACT, false, Nature.PLAIN);
  }

  public Field compared(Comparison by) {
    return new Field(path, attribute, by, immutable, nature);
  }

  public Field replacing() {
    return new Field(path, attribute, comparison, true, nature);
  }

  public Field secret() {
    return natured(Nature.WRITE_ONLY);
  }

  public Field moving() {
    return natured(Nature.STATE);
  }

  public Field free() {
    return natured(Nature.FREE);
  }

  private Field natured(Nature other) {
    return new Field(path, attribute, comparison, immutable, other);
  }

  public boolean writeOnly() {
    return nature == Nature.WRITE_ONLY;
  }

  public boolean state() {
    return nature == Nature.STATE;
  }

  /// Return what people read: the user's word, else the path.
  public String label() {
    return attribute.isEmpty() ? path : attribute;
  }
}
