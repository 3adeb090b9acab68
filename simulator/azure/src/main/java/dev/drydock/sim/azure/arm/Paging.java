package dev.drydock.sim.azure.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.wire.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Answers lists a page at a time. The continuation is opaque and names the last item shown, so
/// that what comes and goes between two pages neither repeats nor hides others.
///
/// @param size items on a page unless the caller asks for fewer
/// @param count the query parameter that asks for a page size
/// @param skip the query parameter that carries the continuation
public record Paging(int size, String count, String skip) {
  /// Resource Manager's own way.
  public static final Paging ARM = new Paging(1000, "$top", "$skiptoken");

  /// The way of machine learning's assets.
  public static final Paging ASSETS = new Paging(100, "$top", "$skip");

  /// The way of machine learning's endpoints, models and datastores.
  public static final Paging COUNTED = new Paging(100, "count", "$skip");

  /// One item and the key that orders it.
  public record Item(String key, ObjectNode body) {}

  /// Answer the page that a call asks for.
  public Response page(Call call, List<Item> items) {
    var after = call.query(skip).map(Paging::decode).orElse("");
    int most = call.query(count).flatMap(Paging::number).map(n -> Math.min(n, size)).orElse(size);
    var open = items.stream().filter(item -> item.key().compareTo(after) > 0).toList();
    var shown = open.subList(0, Math.min(most, open.size()));
    var body = Json.object();
    var value = body.putArray("value");
    shown.forEach(item -> value.add(item.body()));
    if (shown.size() < open.size()) {
      body.put("nextLink", next(call, shown.getLast().key()));
    }
    return Response.json(200, body.toString());
  }

  private String next(Call call, String last) {
    var uri = call.request().uri();
    var kept = new ArrayList<String>();
    for (var part : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1)) {
      if (!part.startsWith(URLEncoder.encode(skip, StandardCharsets.UTF_8) + "=")
          && !part.startsWith(skip + "=")) {
        kept.add(part);
      }
    }
    kept.add(URLEncoder.encode(skip, StandardCharsets.UTF_8) + "=" + encode(last));
    return call.base() + uri.getRawPath() + "?" + String.join("&", kept);
  }

  private static Optional<Integer> number(String text) {
    try {
      return Optional.of(Integer.parseInt(text)).filter(number -> number > 0);
    } catch (NumberFormatException _) {
      throw Refused.of(400, "InvalidQueryParameter", "'" + text + "' is no page size.");
    }
  }

  private static String encode(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw Refused.of(400, "InvalidSkipToken", "The continuation token is not valid.");
    }
  }
}
