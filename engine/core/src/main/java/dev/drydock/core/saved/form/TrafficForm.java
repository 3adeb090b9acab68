package dev.drydock.core.saved.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.core.plan.TrafficChange;
import dev.drydock.core.plan.TrafficChange.Declared;
import dev.drydock.core.plan.TrafficChange.VersionShare;

/// How traffic moves.
final class TrafficForm {
  private TrafficForm() {}

  static ObjectNode of(TrafficChange change) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("address", change.address().toString()).put("outage", change.outage());
    var versions = node.putArray("versions");
    for (var version : change.versions()) {
      var entry = versions.addObject().put("name", version.name());
      entry.put("before", version.before()).put("after", version.after());
      entry.set("declared_before", of(version.declaredBefore()));
      entry.set("declared", of(version.declared()));
    }
    return node;
  }

  private static ObjectNode of(Declared declared) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("share", declared.share())
        .put("role", declared.role())
        .put("default", declared.main());
  }

  static TrafficChange read(Tree tree) {
    return new TrafficChange(
        ObjectForm.address(tree, "address"),
        tree.list("versions", TrafficForm::version),
        tree.flag("outage"));
  }

  private static VersionShare version(Tree tree) {
    return new VersionShare(
        tree.text("name"),
        declared(tree.at("declared_before")),
        declared(tree.at("declared")),
        tree.integer("before"),
        tree.integer("after"));
  }

  private static Declared declared(Tree tree) {
    return new Declared(tree.text("share"), tree.text("role"), tree.flag("default"));
  }
}
