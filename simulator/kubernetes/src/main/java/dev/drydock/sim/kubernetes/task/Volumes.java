package dev.drydock.sim.kubernetes.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.access.Account;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;
import dev.drydock.sim.wire.work.Mounted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Reads the files that a pod's volumes bring.
final class Volumes {
  private final ObjectTable objects;
  private final String secret;

  /// @param secret the cluster's own token, by which it knows those that it gives
  Volumes(ObjectTable objects, String secret) {
    this.objects = objects;
    this.secret = secret;
  }

  /// @param secrets where the values go that must not be told
  List<Mounted> of(Stored pod, ObjectNode container, List<String> secrets) {
    var all = new ArrayList<Mounted>();
    for (var mount : Json.objects(container.path("volumeMounts"))) {
      for (var volume : Json.objects(Json.at(pod.object(), "spec", "volumes"))) {
        if (Json.text(volume, "name").equals(Json.text(mount, "name"))) {
          var path = Json.text(mount, "mountPath").replaceFirst("(?<=.)/+$", "");
          all.add(new Mounted(path, part(files(pod, volume, secrets), mount)));
        }
      }
    }
    return all;
  }

  /// A subPath mounts one file or folder of a volume alone.
  private static SequencedMap<String, byte[]> part(
      SequencedMap<String, byte[]> files, ObjectNode mount) {
    var below = Json.text(mount, "subPath");
    if (below.isEmpty()) {
      return files;
    }
    var part = new TreeMap<String, byte[]>();
    files.forEach((path, bytes) -> {
      if (path.equals(below)) {
        part.put("", bytes);
      } else if (path.startsWith(below + "/")) {
        part.put(path.substring(below.length() + 1), bytes);
      }
    });
    return part;
  }

  private SequencedMap<String, byte[]> files(Stored pod, ObjectNode volume, List<String> secrets) {
    var files = new TreeMap<String, byte[]>();
    source(pod, volume, files, secrets);
    for (var source : Json.objects(Json.at(volume, "projected", "sources"))) {
      source(pod, source, files, secrets);
      var account = Json.text(source, "serviceAccountToken", "path");
      if (!account.isEmpty()) {
        var name = Json.text(pod.object(), "spec", "serviceAccountName");
        var token = new Account(pod.key().namespace(), name).token(secret);
        files.put(account, token.getBytes(StandardCharsets.UTF_8));
        secrets.add(token);
      }
    }
    return files;
  }

  private void source(
      Stored pod, ObjectNode source, Map<String, byte[]> files, List<String> secrets) {
    if (source.get("configMap") instanceof ObjectNode map) {
      keys(pod, "configmaps", "data", map).forEach((path, text) -> files.put(path, bytes(text)));
      keys(pod, "configmaps", "binaryData", map)
          .forEach((path, text) -> files.put(path, Base64.getDecoder().decode(text)));
    }
    if (source.get("secret") instanceof ObjectNode secret) {
      keys(pod, "secrets", "data", secret)
          .forEach((path, text) -> {
            var bytes = Base64.getDecoder().decode(text);
            secrets.add(new String(bytes, StandardCharsets.UTF_8));
            files.put(path, bytes);
          });
    }
    for (var item : Json.objects(Json.at(source, "downwardAPI", "items"))) {
      var field = Json.text(item, "fieldRef", "fieldPath");
      files.put(Json.text(item, "path"), bytes(PodFields.text(pod.object(), field)));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Return what an object holds by the path of its file: all of it, or the items that are named.
  private SequencedMap<String, String> keys(
      Stored pod, String resource, String field, ObjectNode source) {
    var named = resource.equals("secrets") ? Json.text(source, "secretName") : "";
    var name = named.isEmpty() ? Json.text(source, "name") : named;
    var paths = new TreeMap<String, String>();
    for (var item : Json.objects(source.path("items"))) {
      paths.put(Json.text(item, "key"), Json.text(item, "path"));
    }
    var all = new TreeMap<String, String>();
    objects
        .find(new Key("", resource, pod.key().namespace(), name))
        .ifPresent(found -> {
          for (var entry : found.object().path(field).properties()) {
            var path = paths.isEmpty() ? entry.getKey() : paths.get(entry.getKey());
            if (path != null) {
              all.put(path, entry.getValue().asText());
            }
          }
        });
    return all;
  }
}
