package dev.drydock.sim.kubernetes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// A set of paths into an object, as a tree. Path elements are written as in `fieldsV1`: `f:name`,
/// `k:{"name":"c"}`, `v:"text"`.
public final class FieldSet {
  private final TreeMap<String, FieldSet> children = new TreeMap<>();
  private boolean member;

  /// Read `fieldsV1`.
  public static FieldSet parse(JsonNode fields) {
    var set = new FieldSet();
    for (var field : fields.properties()) {
      if (field.getKey().equals(".")) {
        set.member = true;
      } else {
        var child = parse(field.getValue());
        child.member |= field.getValue().isEmpty();
        set.children.put(field.getKey(), child);
      }
    }
    return set;
  }

  /// Write `fieldsV1`.
  public ObjectNode json() {
    var json = Json.object();
    if (member && !children.isEmpty()) {
      json.putObject(".");
    }
    children.forEach((element, child) -> json.set(element, child.json()));
    return json;
  }

  public boolean isEmpty() {
    return !member && children.isEmpty();
  }

  public boolean member() {
    return member;
  }

  /// Return what is below an element, or nothing.
  public @Nullable FieldSet below(String element) {
    return children.get(element);
  }

  public boolean has(String element) {
    var child = children.get(element);
    return child != null && child.member;
  }

  /// Put the path of `elements` into this set.
  public void insert(List<String> elements) {
    var at = this;
    for (var element : elements) {
      at = at.children.computeIfAbsent(element, _ -> new FieldSet());
    }
    at.member = true;
  }

  public FieldSet union(FieldSet other) {
    return combine(this, other, (mine, theirs) -> mine || theirs);
  }

  public FieldSet intersection(FieldSet other) {
    return combine(this, other, (mine, theirs) -> mine && theirs);
  }

  public FieldSet difference(FieldSet other) {
    return combine(this, other, (mine, theirs) -> mine && !theirs);
  }

  /// Return every path, in order.
  public List<List<String>> paths() {
    var paths = new ArrayList<List<String>>();
    collect(List.of(), paths);
    return paths;
  }

  /// Return a copy in which `more` says which elements below are members besides those that are.
  FieldSet withMembers(BiPredicate<List<String>, String> more) {
    return withMembers(List.of(), more);
  }

  private FieldSet withMembers(List<String> path, BiPredicate<List<String>, String> more) {
    var copy = new FieldSet();
    copy.member = member;
    children.forEach((element, child) -> {
      var below = child.withMembers(extend(path, element), more);
      below.member |= more.test(path, element);
      copy.children.put(element, below);
    });
    return copy;
  }

  private void collect(List<String> path, List<List<String>> paths) {
    if (member) {
      paths.add(path);
    }
    children.forEach((element, child) -> child.collect(extend(path, element), paths));
  }

  private static FieldSet combine(
      FieldSet left, FieldSet right, BiPredicate<Boolean, Boolean> keep) {
    var set = new FieldSet();
    set.member = keep.test(left.member, right.member);
    var elements = new TreeMap<>(left.children);
    right.children.forEach(elements::putIfAbsent);
    for (var element : elements.keySet()) {
      var child =
          combine(
              left.children.getOrDefault(element, new FieldSet()),
              right.children.getOrDefault(element, new FieldSet()),
              keep);
      if (!child.isEmpty()) {
        set.children.put(element, child);
      }
    }
    return set;
  }

  static List<String> extend(List<String> path, String element) {
    var longer = new ArrayList<String>(path.size() + 1);
    longer.addAll(path);
    longer.add(element);
    return longer;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldSet set && member == set.member && children.equals(set.children);
  }

  @Override
  public int hashCode() {
    return children.hashCode() * 2 + (member ? 1 : 0);
  }

  @Override
  public String toString() {
    return json().toString();
  }
}
