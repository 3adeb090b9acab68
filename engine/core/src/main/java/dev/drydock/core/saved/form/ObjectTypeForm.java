package dev.drydock.core.saved.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.spi.object.Comparison;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.ObjectType;

/// Types of objects, with all their fields: a plan is applied by what it was made with.
final class ObjectTypeForm {
  private ObjectTypeForm() {}

  static ObjectNode of(ObjectType type) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("provider", type.provider());
    node.put("name", type.name());
    node.put("version", type.version());
    node.put("replacement", type.replacement().name());
    node.put("typical", type.typical().toString());
    var fields = node.putArray("fields");
    type.fields().forEach(field -> fields.add(of(field)));
    return node;
  }

  private static ObjectNode of(Field field) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("path", field.path())
        .put("attribute", field.attribute())
        .put("comparison", field.comparison().name())
        .put("immutable", field.immutable())
        .put("nature", field.nature().name());
  }

  static ObjectType read(Tree tree) {
    return new ObjectType(
        tree.text("provider"),
        tree.text("name"),
        tree.integer("version"),
        tree.list("fields", ObjectTypeForm::field),
        tree.word("replacement", ObjectType.Replacement.class),
        tree.duration("typical"));
  }

  private static Field field(Tree tree) {
    return new Field(
        tree.text("path"),
        tree.text("attribute"),
        tree.word("comparison", Comparison.class),
        tree.flag("immutable"),
        tree.word("nature", Field.Nature.class));
  }
}
