package dev.drydock.specs.kind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The schema of every kind of resource.
public final class Kinds {
  private static final Map<Kind, Schema> SCHEMAS = schemas();

  private static final Map<Kind, Schema> WHOLE = wholes();

  private Kinds() {}

  private static Map<Kind, Schema> schemas() {
    var schemas = new EnumMap<Kind, Schema>(Kind.class);
    for (var kind : Kind.values()) {
      schemas.put(kind, describe(kind));
    }
    return Collections.unmodifiableMap(schemas);
  }

  private static Map<Kind, Schema> wholes() {
    var schemas = new EnumMap<Kind, Schema>(Kind.class);
    for (var kind : Kind.values()) {
      var whole = of(kind).with(LifecycleSchema.lifecycle());
      schemas.put(kind, kind == Kind.AZURE ? whole : whole.and(Settings.forEach()));
    }
    return Collections.unmodifiableMap(schemas);
  }

  private static Schema describe(Kind kind) {
    return switch (kind) {
      case AZURE -> WorkspaceSchema.azure();
      case WORKSPACE -> WorkspaceSchema.workspace();
      case CLUSTER -> ClusterSchema.cluster();
      case MODEL -> ServingSchema.model();
      case ENDPOINT -> ServingSchema.endpoint();
      case VERSION -> VersionSchema.version();
      case AZURE_OBJECT -> ObjectSchema.azure();
      case KUBERNETES_OBJECT -> ObjectSchema.kubernetes();
    };
  }

  /// Return what may be written in a block of the kind.
  public static Schema of(Kind kind) {
    var schema = SCHEMAS.get(kind);
    if (schema == null) {
      throw new IllegalArgumentException("No schema of " + kind + ". This is a bug in Drydock.");
    }
    return schema;
  }

  /// Return what may be written in a block of the kind, `for_each` and `lifecycle` included.
  public static Schema whole(Kind kind) {
    var schema = WHOLE.get(kind);
    if (schema == null) {
      throw new IllegalArgumentException("No schema of " + kind + ". This is a bug in Drydock.");
    }
    return schema;
  }

  /// Return the kind that a word names.
  public static Optional<Kind> named(String word) {
    for (var kind : Kind.values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /// Return the word of every kind, in the order of declaration.
  public static List<String> words() {
    var words = new ArrayList<String>();
    for (var kind : Kind.values()) {
      words.add(kind.word());
    }
    return words;
  }
}
