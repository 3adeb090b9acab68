package dev.drydock.core.saved.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.core.plan.Precondition;
import dev.drydock.core.plan.SensitiveFields;
import dev.drydock.core.plan.Step;
import dev.drydock.core.plan.Work;

/// The writes.
final class StepForm {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Catalog catalog;

  /// Which digests of fields are digests of secrets.
  private final SensitiveFields sensitive;

  StepForm(Catalog catalog, SensitiveFields sensitive) {
    this.catalog = catalog;
    this.sensitive = sensitive;
  }

  ObjectNode of(Step step) {
    var node = NODES.objectNode();
    node.put("address", step.address().toString());
    node.put("work", step.verb());
    switch (step.work()) {
      case Work.Writing writing -> node.put("desired", catalog.number(writing.desired()));
      case Work.Delete(var id, var type, var purge) ->
          node.put("id", id.text()).put("type", catalog.number(type)).put("purge", purge);
      case Work.Release(var id, var type) ->
          node.put("id", id.text()).put("type", catalog.number(type));
    }
    node.put("typical", step.typical().toString());
    switch (step.precondition()) {
      case Precondition.Absent _ -> node.put("absent", true);
      case Precondition.AsSeen seen -> node.set("seen", seen(step, seen));
    }
    return node;
  }

  private ObjectNode seen(Step step, Precondition.AsSeen seen) {
    var node = NODES.objectNode();
    seen.fields()
        .forEach((path, digest) -> {
          if (sensitive.contains(step.id(), path)) {
            var place = ObjectForm.fieldPlace(ObjectForm.place(step.id()), path) + "/digest";
            node.set(path, catalog.values().sealed(place, SealedDigest.value(digest)));
          } else {
            node.put(path, digest);
          }
        });
    return node;
  }

  Step read(Tree tree) {
    return new Step(
        ObjectForm.address(tree, "address"),
        work(tree),
        tree.find("seen")
            .<Precondition>map(seen -> new Precondition.AsSeen(seen.entries(SealedDigest::read)))
            .orElseGet(Precondition.Absent::new),
        tree.duration("typical"));
  }

  private Work work(Tree tree) {
    var word = tree.text("work");
    return switch (word) {
      case "create" -> new Work.Create(catalog.object(tree, "desired"));
      case "update" -> new Work.Update(catalog.object(tree, "desired"));
      case "adopt" -> new Work.Adopt(catalog.object(tree, "desired"));
      case "drain" -> new Work.Drain(catalog.object(tree, "desired"));
      case "delete" ->
          new Work.Delete(
              ObjectForm.id(tree, "id"), catalog.type(tree, "type"), tree.flag("purge"));
      case "forget" -> new Work.Release(ObjectForm.id(tree, "id"), catalog.type(tree, "type"));
      default -> throw new Damaged("names the work " + word);
    };
  }
}
