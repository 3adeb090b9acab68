package dev.drydock.kubernetes.field;

import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The fields asserted of an endpoint's router configuration. Those of versions are mappings by the
/// version's name, so that a version can be taken out of all of them.
public final class RouterFields {
  /// The endpoint's name.
  public static final String ENDPOINT = "name";

  /// `none`, `key` or `token`.
  public static final String MODE = "access.mode";

  /// The Secret with the keys.
  public static final String SECRET = "access.secret";

  public static final String ISSUER = "access.issuer";
  public static final String AUDIENCE = "access.audience";

  /// The version that takes what no other is given.
  public static final String DEFAULT = "default";

  /// What each version is given, percent. Worked out of what is declared; while versions are
  /// drained, the other way round.
  public static final String EFFECTIVE = "effective";

  /// What the spec says, percent.
  public static final String DECLARED = "versions.traffic";

  public static final String ROLE = "versions.role";
  public static final String REQUESTS = "versions.requests";
  public static final String AUTOSCALE = "versions.autoscale";

  /// The Deployment of each version.
  public static final String TARGET = "versions.target";

  private RouterFields() {}

  /// Return shares as the fields hold them: percent by the version's name.
  public static Value shares(SequencedMap<String, BigDecimal> shares) {
    var entries = new LinkedHashMap<String, Value>();
    shares.forEach((name, share) -> entries.put(name, Value.of(share)));
    return new Value.Mapping(new Type.MapOf(Type.NUMBER), entries);
  }
}
