package dev.drydock.core.saved.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.core.plan.Cause;
import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.FieldChange;
import dev.drydock.specs.value.Address;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import java.util.List;

/// What will become of each object.
final class ChangeForm {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Catalog catalog;
  private final ObjectForm objects;

  ChangeForm(Catalog catalog) {
    this.catalog = catalog;
    this.objects = new ObjectForm(catalog);
  }

  ObjectNode of(Change change) {
    return switch (change) {
      case Change.Create(var desired) -> named("create").put("desired", catalog.number(desired));
      case Change.Update update ->
          both("update", update.desired(), update.live())
              .put("why", update.why().name())
              .set("fields", fields(update.id(), update.fields()));
      case Change.Adopt adopt ->
          both("adopt", adopt.desired(), adopt.live())
              .set("fields", fields(adopt.id(), adopt.fields()));
      case Change.Replace replace -> {
        var node =
            both("replace", replace.desired(), replace.live())
                .put("create_first", replace.createFirst());
        node.set("cause", cause(replace.cause()));
        yield node.set("fields", fields(replace.id(), replace.fields()));
      }
      case Change.Delete delete -> unwanted("delete", delete).put("purge", delete.purge());
      case Change.DeleteWith with ->
          unwanted("delete_with", with).put("container", with.container().toString());
      case Change.Forget forget -> unwanted("forget", forget);
      case Change.NoOp(var desired, var live) -> both("none", desired, live);
    };
  }

  private static ObjectNode named(String word) {
    return NODES.objectNode().put("change", word);
  }

  private ObjectNode both(String word, DesiredObject desired, LiveObject live) {
    return named(word).put("desired", catalog.number(desired)).set("live", objects.of(live));
  }

  private ObjectNode unwanted(String word, Change.Unwanted change) {
    return named(word)
        .put("address", change.address().toString())
        .set("live", objects.of(change.live()));
  }

  private ArrayNode fields(ObjectId id, List<FieldChange> changes) {
    var array = NODES.arrayNode();
    for (var change : changes) {
      var place = ObjectForm.fieldPlace(ObjectForm.place(id), change.field().path());
      var node = array.addObject().put("field", change.field().path());
      node.set("before", catalog.values().of(place, change.before()));
      node.set("after", catalog.values().of(place, change.after()));
    }
    return array;
  }

  private static ObjectNode cause(Cause cause) {
    return switch (cause) {
      case Cause.ImmutableField _ -> NODES.objectNode();
      case Cause.Requested _ -> NODES.objectNode().put("requested", true);
      case Cause.Triggered(var by) -> NODES.objectNode().put("triggered", by.toString());
      case Cause.OtherIdentity(var before) ->
          NODES.objectNode().put("other_identity", before.text());
      case Cause.Container(var container) ->
          NODES.objectNode().put("container", container.toString());
      case Cause.Foundation(var foundation) ->
          NODES.objectNode().put("foundation", foundation.toString());
    };
  }

  Change read(Tree tree) {
    var word = tree.text("change");
    return switch (word) {
      case "create" -> new Change.Create(catalog.object(tree, "desired"));
      case "update" -> update(tree);
      case "adopt" -> adopt(tree);
      case "replace" -> replace(tree);
      case "delete" ->
          new Change.Delete(ObjectForm.address(tree, "address"), live(tree), tree.flag("purge"));
      case "delete_with" ->
          new Change.DeleteWith(
              ObjectForm.address(tree, "address"),
              live(tree),
              ObjectForm.address(tree, "container"));
      case "forget" -> new Change.Forget(ObjectForm.address(tree, "address"), live(tree));
      case "none" -> new Change.NoOp(catalog.object(tree, "desired"), live(tree));
      default -> throw new Damaged("names the change " + word);
    };
  }

  private Change update(Tree tree) {
    var desired = catalog.object(tree, "desired");
    return new Change.Update(
        desired,
        live(tree),
        tree.list("fields", one -> field(desired.type(), one)),
        tree.word("why", Change.Why.class));
  }

  private Change adopt(Tree tree) {
    var desired = catalog.object(tree, "desired");
    return new Change.Adopt(
        desired, live(tree), tree.list("fields", one -> field(desired.type(), one)));
  }

  private Change replace(Tree tree) {
    var desired = catalog.object(tree, "desired");
    return new Change.Replace(
        desired,
        live(tree),
        tree.list("fields", one -> field(desired.type(), one)),
        cause(tree.at("cause")),
        tree.flag("create_first"));
  }

  private LiveObject live(Tree tree) {
    return objects.live(tree.at("live"));
  }

  private static FieldChange field(ObjectType type, Tree tree) {
    return new FieldChange(
        field(type, tree.text("field")),
        ValueForm.read(tree.at("before")),
        ValueForm.read(tree.at("after")));
  }

  private static Field field(ObjectType type, String path) {
    return type.field(path)
        .orElseThrow(() -> new Damaged("names " + path + ", no field of " + type.name()));
  }

  private static Cause cause(Tree tree) {
    return tree.find("other_identity")
        .<Cause>map(_ -> new Cause.OtherIdentity(ObjectForm.id(tree, "other_identity")))
        .or(() ->
            tree.find("container")
                .map(_ -> new Cause.Container(ObjectForm.address(tree, "container"))))
        .or(() ->
            tree.find("foundation")
                .map(_ -> new Cause.Foundation(ObjectForm.address(tree, "foundation"))))
        .or(() ->
            tree.find("triggered")
                .map(_ -> new Cause.Triggered(Address.parse(tree.text("triggered")))))
        .or(() -> tree.find("requested").map(_ -> new Cause.Requested()))
        .orElseGet(Cause.ImmutableField::new);
  }
}
