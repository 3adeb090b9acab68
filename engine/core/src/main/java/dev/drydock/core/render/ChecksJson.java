package dev.drydock.core.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.core.plan.Verdict;
import dev.drydock.specs.model.Check;
import dev.drydock.specs.value.Address;
import java.util.List;

/// Writes `checks` of a plan as Terraform does: one object per check, with its only instance.
final class ChecksJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ChecksJson() {}

  static ArrayNode of(List<Check> checks) {
    var array = NODES.arrayNode();
    checks.forEach(check -> array.add(of(check)));
    return array;
  }

  private static ObjectNode of(Check check) {
    // The text form of a check's name is that of an address that has nothing but a kind.
    var name = Address.parse(check.name());
    var module = name.modulePath();
    var shown = (module.isEmpty() ? "" : module + ".") + "check." + name.kind();
    var node = NODES.objectNode();
    var address = node.putObject("address");
    address.put("kind", "check");
    address.put("name", name.kind());
    address.put("to_display", shown);
    if (!module.isEmpty()) {
      address.put("module", module);
    }
    node.put("status", Verdict.of(check).word());
    var instance = node.putArray("instances").addObject();
    var own = instance.putObject("address").put("to_display", shown);
    if (!module.isEmpty()) {
      own.put("module", module);
    }
    instance.put("status", Verdict.of(check).word());
    var problems = Verdict.problems(check);
    if (!problems.isEmpty()) {
      var array = instance.putArray("problems");
      problems.forEach(problem -> array.addObject().put("message", problem));
    }
    return node;
  }
}
