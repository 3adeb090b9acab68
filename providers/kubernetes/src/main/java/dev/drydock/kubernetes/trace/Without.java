package dev.drydock.kubernetes.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Takes out of a body what one owns and others do not: what is missing then is what only they
/// carried.
final class Without {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private Without() {}

  /// Return a copy of `live` without the fields in `taken` that `kept` does not hold as well.
  static GenericKubernetesResource of(GenericKubernetesResource live, Owned taken, Owned kept) {
    var rest = new GenericKubernetesResource();
    rest.setApiVersion(live.getApiVersion());
    rest.setKind(live.getKind());
    rest.setAdditionalProperties(of(live.getAdditionalProperties(), taken, kept));
    rest.setMetadata(of(live.getMetadata(), taken.below("f:metadata"), kept.below("f:metadata")));
    return rest;
  }

  private static ObjectMeta of(ObjectMeta meta, Owned taken, Owned kept) {
    return new ObjectMetaBuilder(meta)
        .withLabels(texts(meta.getLabels(), taken.below("f:labels"), kept.below("f:labels")))
        .withAnnotations(
            texts(meta.getAnnotations(), taken.below("f:annotations"), kept.below("f:annotations")))
        .build();
  }

  private static Map<String, String> texts(Map<String, String> texts, Owned taken, Owned kept) {
    var rest = new LinkedHashMap<String, String>();
    of(new LinkedHashMap<String, Object>(texts == null ? Map.of() : texts), taken, kept)
        .forEach((name, text) -> rest.put(name, String.valueOf(text)));
    return rest;
  }

  /// Return a copy of `body` without the fields in `taken` that `kept` does not hold as well.
  static Map<String, Object> of(Map<String, Object> body, Owned taken, Owned kept) {
    var rest = new LinkedHashMap<>(body);
    taken
        .steps()
        .keySet()
        .forEach(step -> {
          if (step.startsWith("f:")) {
            member(rest, step, taken.below(step), kept);
          }
        });
    return rest;
  }

  private static void member(Map<String, Object> rest, String step, Owned taken, Owned kept) {
    var name = step.substring(2);
    if (taken.isLeaf() && !kept.has(step)) {
      rest.remove(name);
    } else if (rest.containsKey(name) && !(kept.has(step) && kept.below(step).isLeaf())) {
      rest.put(name, inside(rest.get(name), taken, kept.below(step)));
    }
  }

  private static @Nullable Object inside(@Nullable Object value, Owned taken, Owned kept) {
    return switch (value) {
      case Map<?, ?> members -> of(object(members), taken, kept);
      case List<?> elements -> elements(elements, taken, kept);
      case null -> null;
      default -> value;
    };
  }

  private static List<@Nullable Object> elements(List<?> elements, Owned taken, Owned kept) {
    var rest = new ArrayList<@Nullable Object>(elements);
    for (var step : taken.steps().keySet()) {
      int at = index(rest, step);
      if (at >= 0 && taken.below(step).isPlace() && !kept.has(step)) {
        rest.remove(at);
      } else if (at >= 0) {
        rest.set(at, inside(rest.get(at), taken.below(step), kept.below(step)));
      }
    }
    return rest;
  }

  private static int index(List<?> elements, String step) {
    if (!step.startsWith("k:") && !step.startsWith("v:")) {
      return -1;
    }
    var wanted = parsed(step.substring(2));
    for (int at = 0; at < elements.size(); at++) {
      if (fits(elements.get(at), wanted)) {
        return at;
      }
    }
    return -1;
  }

  /// Whether an element is the one that its keys, or its value, name.
  private static boolean fits(@Nullable Object element, @Nullable Object wanted) {
    return (wanted instanceof Map<?, ?> keys && element instanceof Map<?, ?> members)
        ? keys.entrySet().stream().allMatch(key -> same(members.get(key.getKey()), key.getValue()))
        : same(element, wanted);
  }

  /// Numbers of one value may have come as different types.
  private static boolean same(@Nullable Object one, @Nullable Object other) {
    return Objects.toString(one).equals(Objects.toString(other));
  }

  private static @Nullable Object parsed(String json) {
    try {
      return JSON.readValue(json, Object.class);
    } catch (JsonProcessingException unreadable) {
      // Nothing is called like this, so nothing is found.
      return json;
    }
  }

  private static Map<String, Object> object(Map<?, ?> members) {
    var object = new LinkedHashMap<String, Object>();
    members.forEach((name, value) -> object.put(String.valueOf(name), value));
    return object;
  }
}
