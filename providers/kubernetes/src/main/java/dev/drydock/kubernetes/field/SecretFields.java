package dev.drydock.kubernetes.field;

import dev.drydock.specs.value.Value;
import java.util.List;

/// The fields asserted of a Secret, and the names of its entries.
public final class SecretFields {
  public static final String DATA = "data.";

  public static final String CERTIFICATE = DATA + "cert.pem";
  public static final String CERTIFICATE_KEY = DATA + "key.pem";
  public static final String PRIMARY = DATA + "primary";
  public static final String SECONDARY = DATA + "secondary";

  /// The names of all entries. What nobody gave is generated when it is first written, and carried
  /// from then on.
  public static final String ENTRIES = "data";

  public static final String PRIMARY_KEY = "primary";
  public static final String SECONDARY_KEY = "secondary";

  /// The key that signs tokens, PKCS #8.
  public static final String SIGNING_KEY = "private.pem";

  /// The public half of [#SIGNING_KEY], as routers want it.
  public static final String PUBLIC_KEYS = "jwks.json";

  public static final List<String> KEYS = List.of(PRIMARY_KEY, SECONDARY_KEY);
  public static final List<String> SIGNING = List.of(PUBLIC_KEYS, SIGNING_KEY);

  private SecretFields() {}

  /// Make the value of [#ENTRIES].
  public static Value entries(List<String> names) {
    return Value.texts(names);
  }
}
