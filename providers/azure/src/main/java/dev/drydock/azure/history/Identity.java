package dev.drydock.azure.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Tells as whom a token signs in: `systemData` names an application by its client id, the activity
/// log by its object id, both a user by the principal name.
public final class Identity {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final List<String> OF_APPLICATION = List.of("appid", "azp", "oid");
  private static final List<String> OF_USER = List.of("upn", "preferred_username", "unique_name");

  private Identity() {}

  /// Return the names of a token's bearer; none where it is no JWT. It is read, not trusted: what
  /// it says decides nothing but how a report reads.
  public static SortedSet<String> names(String token) {
    var claims = claims(token);
    var user = named(claims, OF_USER);
    // A user's client id is that of the client, which everybody has.
    return user.isEmpty() ? named(claims, OF_APPLICATION) : user;
  }

  private static SortedSet<String> named(JsonNode claims, List<String> words) {
    var names = new TreeSet<String>();
    words.forEach(word -> names.add(claims.path(word).asText("")));
    names.remove("");
    return names;
  }

  private static JsonNode claims(String token) {
    var parts = token.split("\\.", -1);
    try {
      var payload = parts.length == 3 ? Base64.getUrlDecoder().decode(parts[1]) : new byte[0];
      return JSON.readTree(new String(payload, StandardCharsets.UTF_8));
    } catch (JsonProcessingException | IllegalArgumentException opaque) {
      return JSON.createObjectNode();
    }
  }
}
