package dev.drydock.kubernetes.type;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.kubernetes.field.RouterFields;
import dev.drydock.specs.model.Split;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Digest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Writes and reads the router's configuration of one endpoint, `router.json`. Its format is the
/// router's: `site/router.md`.
final class RouterDocument {
  private static final String API_VERSION = "drydock.dev/v1";
  private static final int REVISION_LENGTH = 12;
  private static final ObjectMapper JSON = new ObjectMapper();

  private RouterDocument() {}

  static String write(SequencedMap<String, Value> fields) {
    var endpoint = endpoint(fields);
    var document = new LinkedHashMap<String, Object>();
    document.put("apiVersion", API_VERSION);
    document.put("revision", Digest.hex(text(endpoint)).substring(0, REVISION_LENGTH));
    document.put("endpoints", List.of(endpoint));
    return text(document);
  }

  private static Map<String, Object> endpoint(SequencedMap<String, Value> fields) {
    var access = new LinkedHashMap<String, Object>();
    JsonValues.put(access, "mode", fields.get(RouterFields.MODE));
    JsonValues.put(access, "secret", fields.get(RouterFields.SECRET));
    JsonValues.put(access, "issuer", fields.get(RouterFields.ISSUER));
    JsonValues.put(access, "audience", fields.get(RouterFields.AUDIENCE));
    var declared = declared(fields);
    var endpoint = new LinkedHashMap<String, Object>();
    JsonValues.put(endpoint, "name", fields.get(RouterFields.ENDPOINT));
    endpoint.put("access", access);
    var main = main(fields, declared);
    if (!main.isEmpty()) {
      endpoint.put("default", main);
    }
    endpoint.put("versions", versions(fields, declared));
    return endpoint;
  }

  private static List<Object> versions(
      SequencedMap<String, Value> fields, SequencedMap<String, BigDecimal> declared) {
    var versions = new ArrayList<Object>();
    members(fields.get(RouterFields.TARGET))
        .forEach((name, target) -> {
          var version = new LinkedHashMap<String, Object>();
          version.put("name", name);
          var share = declared.getOrDefault(name, BigDecimal.ZERO);
          version.put("traffic", JsonValues.write(Value.of(share)));
          JsonValues.put(version, "role", of(fields, RouterFields.ROLE, name));
          JsonValues.put(version, "requests", of(fields, RouterFields.REQUESTS, name));
          JsonValues.put(version, "autoscale", of(fields, RouterFields.AUTOSCALE, name));
          JsonValues.put(version, "target", target);
          versions.add(version);
        });
    return versions;
  }

  /// Return what is declared. Where versions are drained, what they are given is other than what is
  /// declared gives, and is declared then.
  private static SequencedMap<String, BigDecimal> declared(SequencedMap<String, Value> fields) {
    var declared = numbers(fields.get(RouterFields.DECLARED));
    declared.keySet().retainAll(members(fields.get(RouterFields.TARGET)).keySet());
    var effective = numbers(fields.get(RouterFields.EFFECTIVE));
    return same(Split.effective(declared, said(fields)), effective) ? declared : effective;
  }

  private static String main(
      SequencedMap<String, Value> fields, SequencedMap<String, BigDecimal> declared) {
    var said = said(fields);
    if (members(fields.get(RouterFields.TARGET)).containsKey(said)) {
      return said;
    }
    return declared.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static String said(SequencedMap<String, Value> fields) {
    return fields.get(RouterFields.DEFAULT) instanceof Value.Text(var name) ? name : "";
  }

  private static boolean same(
      SequencedMap<String, BigDecimal> one, SequencedMap<String, BigDecimal> other) {
    return one.keySet().equals(other.keySet())
        && one.entrySet().stream()
            .allMatch(entry -> entry.getValue().compareTo(other.get(entry.getKey())) == 0);
  }

  private static @Nullable Value of(
      SequencedMap<String, Value> fields, String path, String version) {
    return members(fields.get(path)).get(version);
  }

  /// Read the fields back; what is no such document has none.
  static SequencedMap<String, Value> read(String text) {
    var fields = new LinkedHashMap<String, Value>();
    if (JsonValues.object(parsed(text)).get("endpoints") instanceof List<?> endpoints
        && !endpoints.isEmpty()) {
      read(JsonValues.object(endpoints.getFirst()), fields);
    }
    fields.values().removeIf(Value::isNull);
    return fields;
  }

  private static void read(Map<String, Object> endpoint, SequencedMap<String, Value> fields) {
    var access = JsonValues.member(endpoint, "access");
    var versions = new LinkedHashMap<String, Map<String, Object>>();
    if (endpoint.get("versions") instanceof List<?> list) {
      for (var one : list) {
        var version = JsonValues.object(one);
        versions.put(String.valueOf(version.get("name")), version);
      }
    }
    var declared = RouterFields.shares(numbers(all(versions, "traffic")));
    var main = JsonValues.read(endpoint.get("default"));
    fields.put(RouterFields.ENDPOINT, JsonValues.read(endpoint.get("name")));
    fields.put(RouterFields.MODE, JsonValues.read(access.get("mode")));
    fields.put(RouterFields.SECRET, JsonValues.read(access.get("secret")));
    fields.put(RouterFields.ISSUER, JsonValues.read(access.get("issuer")));
    fields.put(RouterFields.AUDIENCE, JsonValues.read(access.get("audience")));
    fields.put(RouterFields.DEFAULT, main);
    fields.put(RouterFields.EFFECTIVE, effective(declared, main));
    fields.put(RouterFields.DECLARED, declared);
    fields.put(RouterFields.ROLE, all(versions, "role"));
    fields.put(RouterFields.REQUESTS, all(versions, "requests"));
    fields.put(RouterFields.AUTOSCALE, all(versions, "autoscale"));
    fields.put(RouterFields.TARGET, all(versions, "target"));
  }

  private static Value all(Map<String, Map<String, Object>> versions, String member) {
    var values = new LinkedHashMap<String, Value>();
    versions.forEach((name, version) -> {
      var value = value(version.get(member));
      if (!value.isNull()) {
        values.put(name, value);
      }
    });
    return Value.object(values);
  }

  private static Value value(@Nullable Object json) {
    if (!(json instanceof Map<?, ?>)) {
      return JsonValues.read(json);
    }
    var members = new LinkedHashMap<String, Value>();
    JsonValues.object(json).forEach((name, member) -> members.put(name, value(member)));
    return Value.object(members);
  }

  private static Value effective(Value declared, Value main) {
    var name = main instanceof Value.Text(var text) ? text : "";
    return RouterFields.shares(Split.effective(numbers(declared), name));
  }

  private static SequencedMap<String, BigDecimal> numbers(@Nullable Value mapping) {
    var numbers = new LinkedHashMap<String, BigDecimal>();
    members(mapping)
        .forEach((name, value) -> {
          if (value instanceof Value.Number(var number)) {
            numbers.put(name, number);
          }
        });
    return numbers;
  }

  static SequencedMap<String, Value> members(@Nullable Value mapping) {
    return mapping instanceof Value.Mapping(_, var entries) ? entries : new LinkedHashMap<>();
  }

  private static @Nullable Object parsed(String text) {
    try {
      return JSON.readValue(text, Object.class);
    } catch (JsonProcessingException somebodyElses) {
      return null;
    }
  }

  private static String text(Object json) {
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "Maps, texts and numbers can be written. This is a bug in Drydock.", e);
    }
  }
}
