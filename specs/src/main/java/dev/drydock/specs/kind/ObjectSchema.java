package dev.drydock.specs.kind;

import static dev.drydock.specs.kind.AttributeSchema.computed;
import static dev.drydock.specs.kind.AttributeSchema.flag;
import static dev.drydock.specs.kind.AttributeSchema.reference;
import static dev.drydock.specs.kind.AttributeSchema.text;
import static dev.drydock.specs.kind.AttributeSchema.typed;

import dev.drydock.specs.value.Type;

/// The schemas of `azure_object` and `kubernetes_object`: any object that Resource Manager or a
/// cluster can hold, in the vendor's own words.
final class ObjectSchema {
  private ObjectSchema() {}

  static Schema azure() {
    return Schema.of(
        CommonAttributes.name(),
        text("type", "The type as Azure writes it, `Microsoft.Storage/storageAccounts`.")
            .required()
            .identifies(),
        text("api_version", "The api-version that its requests carry, `2023-05-01`.").required(),
        parent(),
        text("location", "The region, for types that have one.").replaces(),
        typed("body", Type.ANY, "What stands in its body beside name, location and tags.")
            .mayWait(),
        CommonAttributes.tags(),
        computed("id", Type.TEXT, "Its Resource Manager id."),
        computed("output", Type.ANY, "Its whole body, as Azure last told it."));
  }

  private static AttributeSchema parent() {
    return text("parent", "What it lies in: a resource or an id; the resource group when absent.")
        .or(new Type.ResourceOf(Kind.AZURE_OBJECT.word()))
        .or(new Type.ResourceOf(Kind.WORKSPACE.word()))
        .or(new Type.ResourceOf(Kind.CLUSTER.word()))
        .or(new Type.ResourceOf(Kind.ENDPOINT.word()))
        .identifies();
  }

  static Schema kubernetes() {
    return Schema.of(
        reference("cluster", Kind.CLUSTER, "The cluster that holds it.").required().identifies(),
        typed("manifest", Type.ANY, "The manifest: apiVersion, kind, metadata and the rest.")
            .required()
            .mayWait(),
        flag("wait", "Whether what needs it waits until its status says that it is ready.")
            .byDefault(false),
        computed("uid", Type.TEXT, "The unique id that the cluster gave it."),
        computed("output", Type.ANY, "The whole object, as the cluster last told it."));
  }
}
