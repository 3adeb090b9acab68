package dev.drydock.sim.azure.entra;

import dev.drydock.sim.azure.arm.Caller;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.azure.host.Addresses;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.world.Table;
import dev.drydock.sim.world.World;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Issues bearer tokens in the form of a JWT, and checks those that come back.
public final class Tokens {
  /// How long a token lives.
  public static final Duration LIFETIME = Duration.ofSeconds(3599);

  /// The tenant of the simulated world.
  public static final String TENANT = "d0cd0cd0-0000-4000-8000-00000000000d";

  private static final int KEY_BYTES = 32;

  private final World world;
  private final Addresses addresses;
  private final Table secrets;

  public Tokens(World world, Addresses addresses) {
    this.addresses = addresses;
    this.world = world;
    this.secrets = world.plainTable("azure.entra");
  }

  /// Issue a token for `audience`.
  ///
  /// @param who an application's client id, a user's principal name (`maria@example.com`), or the
  ///   resource id of a managed identity
  public String issue(String tenant, String who, String audience) {
    var now = world.now();
    var claims = Json.object();
    claims.put("aud", audience);
    claims.put("iss", addresses.login() + "/" + tenant + "/v2.0");
    claims.put("tid", tenant);
    Principal.of(who).claim(claims);
    claims.put("iat", now.getEpochSecond());
    claims.put("nbf", now.getEpochSecond());
    claims.put("exp", now.plus(LIFETIME).getEpochSecond());
    var signed = encode("{\"typ\":\"JWT\",\"alg\":\"HS256\"}") + "." + encode(claims.toString());
    return signed + "." + sign(signed);
  }

  /// Return who sends a request, or refuse it with 401 and a challenge.
  ///
  /// @param audiences any of which the token must be for
  public Caller require(Request request, List<String> audiences) {
    var header = request.headers().first("Authorization").orElse("");
    if (!header.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
      throw challenge(
          "AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing.");
    }
    var parts = header.substring("bearer ".length()).strip().split("\\.", -1);
    if (parts.length != 3 || !genuine(parts)) {
      throw challenge("InvalidAuthenticationToken", "The access token is invalid.");
    }
    var claims =
        Json.stored(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    if (!Instant.ofEpochSecond(claims.path("exp").asLong()).isAfter(world.now())) {
      throw challenge(
          "ExpiredAuthenticationToken", "The access token expiry UTC time has been reached.");
    }
    var audience = claims.path("aud").asText();
    if (audiences.stream().noneMatch(known -> same(known, audience))) {
      throw challenge(
          "InvalidAuthenticationTokenAudience",
          ("The access token has been obtained for the wrong audience '%s'. The allowed "
                  + "audiences are '%s'.")
              .formatted(audience, String.join(",", audiences)));
    }
    return Principal.caller(claims);
  }

  private static boolean same(String known, String audience) {
    return known.equalsIgnoreCase(
        audience.endsWith("/") ? audience.substring(0, audience.length() - 1) : audience);
  }

  private boolean genuine(String[] parts) {
    var expected = sign(parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, parts[2].getBytes(StandardCharsets.UTF_8));
  }

  private String sign(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(), "HmacSHA256"));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256. This is a bug in Drydock.", e);
    }
  }

  private byte[] key() {
    var stored = secrets.row("key");
    if (stored.isPresent()) {
      return HexFormat.of().parseHex(stored.get().text());
    }
    var drawn = world.chance("azure.entra").bytes(KEY_BYTES);
    secrets.put("key", HexFormat.of().formatHex(drawn));
    return drawn;
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private Refused challenge(String code, String message) {
    return Refused.of(401, code, message)
        .with(
            "WWW-Authenticate",
            "Bearer authorization_uri=\""
                + addresses.login()
                + "/"
                + TENANT
                + "\", error=\"invalid_token\", error_description=\""
                + message
                + "\"");
  }
}
