package dev.drydock.sim.kubernetes.reads;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.kinds.Refusal.Cause;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.world.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Lists objects: by labels and fields, in pages, as of a revision.
public final class Lists {
  /// @param items of this page
  /// @param next the token for the page after; empty for the last
  /// @param remaining how many are left, or -1 when a selector hides it
  public record Page(List<Stored> items, long revision, String next, int remaining) {}

  private final ObjectTable objects;

  public Lists(ObjectTable objects) {
    this.objects = objects;
  }

  /// @param namespace empty for all
  public Page page(ApiResource resource, String namespace, Request request) throws Refusal {
    checkVersion(request);
    var selection = Selection.of(resource, namespace, request);
    var token = request.query("continue").orElse("");
    long current = objects.revision();
    long revision = token.isEmpty() ? first(request, current) : Token.read(token).revision();
    var start = token.isEmpty() ? "" : Token.read(token).start();
    boolean newest = token.isEmpty() && revision == current;
    var all = newest ? now(resource, namespace) : asOf(resource, namespace, revision);
    int limit = request.query("limit").map(Lists::number).orElse(0);
    var items = new ArrayList<Stored>();
    int passed = 0;
    for (var stored : all) {
      passed++;
      if (place(stored, namespace).compareTo(start) >= 0 && selection.matches(stored.object())) {
        items.add(stored);
        if (limit > 0 && items.size() == limit && passed < all.size()) {
          var next = new Token(revision, place(stored, namespace) + "\0").text();
          return new Page(items, revision, next, selection.all() ? all.size() - passed : -1);
        }
      }
    }
    return new Page(items, revision, "", -1);
  }

  private long first(Request request, long current) {
    boolean any = request.query("resourceVersion").orElse("").equals("0");
    return any ? objects.lagging(request.path()).orElse(current) : current;
  }

  /// Choose by the request's selectors alone.
  public List<Stored> selected(ApiResource resource, String namespace, Request request)
      throws Refusal {
    var selection = Selection.of(resource, namespace, request);
    return now(resource, namespace).stream()
        .filter(stored -> selection.matches(stored.object()))
        .toList();
  }

  private List<Stored> now(ApiResource resource, String namespace) {
    return objects.list(resource.served().group(), resource.name(), namespace);
  }

  /// Return the objects as they were: the writes since are taken back, newest first.
  private List<Stored> asOf(ApiResource resource, String namespace, long revision) throws Refusal {
    var changes = objects.changesAfter(revision);
    if (changes.isEmpty()) {
      throw Refusal.expired(
          "The provided continue parameter is too old to display a consistent list result. You can"
              + " start a new list without the continue parameter.");
    }
    var all = new TreeMap<String, Stored>();
    now(resource, namespace).forEach(stored -> all.put(stored.key().text(), stored));
    for (var change : changes.get().reversed()) {
      takeBack(all, change, resource, namespace);
    }
    return List.copyOf(all.values());
  }

  private static void takeBack(
      Map<String, Stored> all, Table.Change change, ApiResource resource, String namespace) {
    var key = Key.parse(change.key());
    if (!key.of(resource.served().group(), resource.name())
        || (!namespace.isEmpty() && !key.namespace().equals(namespace))) {
      return;
    }
    if (change.before().isEmpty()) {
      all.remove(change.key());
    } else {
      var object = Json.parse(change.before());
      all.put(change.key(), new Stored(key, change.revision() - 1, object));
    }
  }

  private static String place(Stored stored, String namespace) {
    var key = stored.key();
    return (namespace.isEmpty() && !key.namespace().isEmpty() ? "/" + key.namespace() : "")
        + "/"
        + key.name();
  }

  private void checkVersion(Request request) throws Refusal {
    var version = request.query("resourceVersion").orElse("");
    var match = request.query("resourceVersionMatch").orElse("");
    if (!match.isEmpty() && version.isEmpty()) {
      throw Refusal.invalid(
          "ListOptions.meta.k8s.io",
          "",
          List.of(
              Cause.forbidden(
                  "resourceVersionMatch",
                  "resourceVersionMatch is forbidden unless resourceVersion is provided")));
    }
    Selection.checkVersion(version);
    if (!version.isEmpty() && Long.parseLong(version) > objects.revision()) {
      throw Refusal.tooNew(version, objects.revision());
    }
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  /// Where a list goes on.
  private record Token(long revision, String start) {
    static Token read(String text) throws Refusal {
      byte[] decoded;
      try {
        decoded = Base64.getUrlDecoder().decode(text);
      } catch (IllegalArgumentException e) {
        throw Refusal.badRequest("invalid continue token: " + e.getMessage());
      }
      try {
        var json = new ObjectMapper().readTree(new String(decoded, StandardCharsets.UTF_8));
        return new Token(json.path("rv").asLong(), Json.text(json, "start"));
      } catch (JsonProcessingException e) {
        var first = new String(decoded, StandardCharsets.ISO_8859_1).charAt(0);
        throw Refusal.badRequest(
            "invalid continue token: continue key is not valid: invalid character '"
                + first
                + "' looking for beginning of value");
      }
    }

    String text() {
      ObjectNode json = Json.object().put("v", "meta.k8s.io/v1").put("rv", revision);
      json.put("start", start);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
