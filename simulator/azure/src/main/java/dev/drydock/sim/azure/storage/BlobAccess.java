package dev.drydock.sim.azure.storage;

import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.azure.entra.Tokens;
import dev.drydock.sim.azure.host.Addresses;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Entry;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Lets in who has a token for storage, or signs with one of the account's keys.
///
/// Source: learn.microsoft.com, authorize with Shared Key.
public final class BlobAccess {
  private static final List<String> SIGNED =
      List.of(
          "Content-Encoding",
          "Content-Language",
          "Content-Length",
          "Content-MD5",
          "Content-Type",
          "Date",
          "If-Modified-Since",
          "If-Match",
          "If-None-Match",
          "If-Unmodified-Since",
          "Range");

  private final Entries entries;
  private final BlobStore blobs;
  private final Tokens tokens;
  private final Addresses addresses;

  public BlobAccess(Entries entries, BlobStore blobs, Tokens tokens, Addresses addresses) {
    this.addresses = addresses;
    this.entries = entries;
    this.blobs = blobs;
    this.tokens = tokens;
  }

  void require(Request request, String account) {
    var entry = blobs.account(account).flatMap(entries::find);
    if (entry.isEmpty()) {
      throw Refused.of(404, "ResourceNotFound", "There is no storage account '" + account + "'.");
    }
    var header = request.headers().first("Authorization").orElse("");
    if (header.startsWith("SharedKey ")) {
      requireSignature(request, entry.get(), header);
    } else if (header.isEmpty()) {
      throw Refused.of(
          401, "NoAuthenticationInformation", "Server failed to authenticate the request.");
    } else {
      tokens.require(
          request, List.of("https://storage.azure.com", "https://" + account + BlobService.HOST));
    }
  }

  private void requireSignature(Request request, Entry account, String header) {
    var text = signed(request, account.id().name());
    boolean genuine =
        List.of("key1", "key2").stream()
            .map(name -> account.hidden().path(name).asText())
            .map(key -> "SharedKey " + account.id().name() + ":" + sign(key, text))
            .anyMatch(header::equals);
    if (!genuine) {
      throw Refused.of(
          403,
          "AuthenticationFailed",
          "Server failed to authenticate the request. Make sure the value of Authorization header"
              + " is formed correctly including the signature.");
    }
  }

  private String signed(Request request, String account) {
    var text = new StringBuilder(request.method()).append('\n');
    for (var name : SIGNED) {
      var value = request.headers().first(name).orElse("");
      text.append(value.equals("0") && name.equals("Content-Length") ? "" : value).append('\n');
    }
    extensions(request.headers())
        .forEach((name, value) -> text.append(name).append(':').append(value).append('\n'));
    // The client signed the path that it sees, which begins with the account when one origin
    // serves.
    var base = URI.create(addresses.storage(account, "blob")).getRawPath();
    text.append('/').append(account).append(base).append(request.uri().getRawPath());
    parameters(request)
        .forEach((name, value) -> text.append('\n').append(name).append(':').append(value));
    return text.toString();
  }

  private static SortedMap<String, String> extensions(Headers headers) {
    var sorted = new TreeMap<String, String>();
    for (var line : headers.lines()) {
      var name = line.name().toLowerCase(Locale.ROOT);
      if (name.startsWith("x-ms-")) {
        sorted.put(name, line.value().strip());
      }
    }
    return sorted;
  }

  private static SortedMap<String, String> parameters(Request request) {
    var sorted = new TreeMap<String, String>();
    var query = Optional.ofNullable(request.uri().getRawQuery()).orElse("");
    for (var pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      var name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.isEmpty()) {
        sorted.put(name.toLowerCase(Locale.ROOT), request.query(name).orElse(""));
      }
    }
    return sorted;
  }

  private static String sign(String key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256. This is a bug in Drydock.", e);
    }
  }
}
