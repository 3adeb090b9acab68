package dev.drydock.sim.azure.type;

import java.util.regex.Pattern;

/// The constant facts of a resource type.
///
/// @param type canonical, with namespace
/// @param pattern the path of one resource; its last segment is `{name}`
/// @param name what names match
/// @param created status of a PUT that creates
/// @param updated status of a PUT that changes
/// @param patched status of a PATCH; 0 when the type has none
/// @param deleted status of a DELETE that finds something
/// @param fault the code over several violations
public record Shape(
    String type,
    String pattern,
    Pattern name,
    int created,
    int updated,
    int patched,
    int deleted,
    OperationStyle style,
    Traits traits,
    String fault) {
  /// What a type has and what it has not.
  ///
  /// @param tracked it has a location and tags
  /// @param systemData it shows who made and changed it
  /// @param eTag it shows an ETag and honours `If-Match`
  public record Traits(boolean tracked, boolean systemData, boolean eTag) {}

  /// Return the path of the list that holds these resources.
  public String collection() {
    return pattern.substring(0, pattern.lastIndexOf('/'));
  }
}
