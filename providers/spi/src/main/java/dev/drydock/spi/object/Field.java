package dev.drydock.spi.object;

/// One field that Drydock asserts of a type of object.
///
/// @param path where it stands in the object's body, dotted (`properties.agentPoolProfiles`);
///   unique in its type
/// @param attribute the user's word for it, dotted (`autoscale.max`); empty when no attribute says
///   it directly
/// @param immutable whether a change replaces the object
/// @param writeOnly whether the API never gives it back: compared by digest, never shown
/// @param state whether it tells how far the service is: it moves by itself, and is nobody's edit
public record Field(
    String path,
    String attribute,
    Comparison comparison,
    boolean immutable,
    boolean writeOnly,
    boolean state) {

  public static Field of(String path, String attribute) {
    return new Field(path, attribute, Comparison.EXACT, false, false, false);
  }

  public Field compared(Comparison by) {
    return new Field(path, attribute, by, immutable, writeOnly, state);
  }

  public Field replacing() {
    return new Field(path, attribute, comparison, true, writeOnly, state);
  }

  public Field secret() {
    return new Field(path, attribute, comparison, immutable, true, state);
  }

  public Field moving() {
    return new Field(path, attribute, comparison, immutable, writeOnly, true);
  }

  /// Return what people read: the user's word, else the path.
  public String label() {
    return attribute.isEmpty() ? path : attribute;
  }
}
