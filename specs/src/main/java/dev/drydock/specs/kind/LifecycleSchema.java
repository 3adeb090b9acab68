package dev.drydock.specs.kind;

import static dev.drydock.specs.kind.AttributeSchema.address;
import static dev.drydock.specs.kind.AttributeSchema.flag;
import static dev.drydock.specs.kind.AttributeSchema.text;
import static dev.drydock.specs.kind.AttributeSchema.watched;
import static dev.drydock.specs.kind.BlockSchema.labelled;
import static dev.drydock.specs.kind.BlockSchema.single;

/// The schemas of `lifecycle`, which every kind may hold, and of `import`, `moved` and `removed`:
/// who may change an object, and who owns it.
final class LifecycleSchema {
  private LifecycleSchema() {}

  static BlockSchema lifecycle() {
    var rule =
        Schema.of(
            text("reason", "Why others may change it, in a sentence for people.").required(),
            text("until", "The last day on which the rule holds, `YYYY-MM-DD` in UTC."));
    var body =
        Schema.of(
                flag("prevent_destroy", "Whether a plan that deletes the object is refused."),
                flag(
                        "create_before_destroy",
                        "Whether a replacement is made before what it replaces is deleted.")
                    .byDefault(false),
                watched("replace_triggered_by", "What replaces this resource when it changes."))
            .with(labelled("ignore_changes", rule, "An attribute that others may change."));
    return single("lifecycle", body, "Who may change the object, and who may delete it.");
  }

  static Schema imported() {
    return Schema.of(
        address("to", "The resource whose objects are taken over.").required(),
        text("id", "The only object meant; all of the resource when absent."));
  }

  static Schema moved() {
    return Schema.of(
        address("from", "What the resource was called.").required(),
        address("to", "What it is called now.").required());
  }

  static Schema removed() {
    return Schema.of(
        address("from", "What the resource was called.").required(),
        flag("destroy", "Whether its objects are deleted.").byDefault(true));
  }
}
