package dev.drydock.specs.check.declared;

import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.value.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Everything that a spec or one of its modules declares, from all its files, each sorted by name.
///
/// @param settings the blocks that are written once, by word
/// @param transfers the blocks `import`, `moved` and `removed`, in the order written
public record Declarations(
    Map<Address, Declared> resources,
    Map<String, Body.Block> variables,
    Map<String, Body.Attribute> locals,
    Map<String, Body.Block> outputs,
    Map<String, ModuleCall> modules,
    Map<String, Body.Block> checks,
    Map<String, Body.Block> settings,
    List<Body.Block> transfers) {

  static Declarations none() {
    return new Declarations(
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new ArrayList<>());
  }

  /// Return the labels of every resource of one kind, joined as in an address.
  public List<String> labelsOf(String kind) {
    var labels = new ArrayList<String>();
    for (var address : resources.keySet()) {
      if (address.kind().equals(kind)) {
        labels.add(String.join(".", address.labels()));
      }
    }
    return labels;
  }
}
