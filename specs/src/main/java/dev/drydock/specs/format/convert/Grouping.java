package dev.drydock.specs.format.convert;

import dev.drydock.specs.format.yaml.Node;
import dev.drydock.specs.format.yaml.Node.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Puts what bears one name under one key: labels nest as keys, and what is written several times
/// becomes a list.
final class Grouping {
  private Grouping() {}

  /// An attribute, or a block with its labels.
  record Placed(List<String> labels, List<String> above, Node value, String beside) {
    Placed with(List<String> other) {
      return new Placed(labels, other, value, beside);
    }
  }

  static List<Entry> entries(SequencedMap<String, List<Placed>> byName) {
    var entries = new ArrayList<Entry>();
    byName.forEach((name, group) -> entries.add(entry(key(name), group)));
    return entries;
  }

  private static Node key(String name) {
    return new Node.Text("", BareTemplate.of(name));
  }

  /// Comments that stand apart from the first block are of all of them; the others go with theirs.
  private static Entry entry(Node key, List<Placed> group) {
    var first = group.getFirst();
    if (group.size() == 1 && first.labels().isEmpty()) {
      return new Entry(first.above(), key, first.value(), first.beside());
    }
    int gap = first.above().lastIndexOf("") + 1;
    var rest = new ArrayList<>(group);
    rest.set(0, first.with(first.above().subList(gap, first.above().size())));
    return new Entry(first.above().subList(0, gap), key, nest(rest, 0), "");
  }

  private static Node nest(List<Placed> group, int depth) {
    if (group.stream().allMatch(one -> one.labels().size() > depth)) {
      var byLabel = new LinkedHashMap<String, List<Placed>>();
      group.forEach(
          one -> byLabel.computeIfAbsent(one.labels().get(depth), _ -> new ArrayList<>()).add(one));
      var entries = new ArrayList<Entry>();
      byLabel.forEach((label, inner) -> entries.add(labelled(key(label), inner, depth + 1)));
      return new Node.Mapping("", entries, false, List.of());
    }
    var items = group.stream().map(one -> item(one, depth)).toList();
    return new Node.Sequence("", items, false, List.of());
  }

  private static Entry labelled(Node key, List<Placed> group, int depth) {
    var first = group.getFirst();
    return group.size() == 1 && first.labels().size() == depth
        ? new Entry(first.above(), key, first.value(), first.beside())
        : new Entry(List.of(), key, nest(group, depth), "");
  }

  private static Entry item(Placed one, int depth) {
    return one.labels().size() == depth
        ? new Entry(one.above(), null, one.value(), one.beside())
        : new Entry(List.of(), null, nest(List.of(one), depth), "");
  }
}
