package dev.drydock.core.saved.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.ObjectType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The types and the wanted objects that a plan names often: each is written once, and named by its
/// number from then on.
final class Catalog {
  private final ArrayNode typeForms = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode objectForms = JsonNodeFactory.instance.arrayNode();
  private final Map<ObjectType, Integer> typeNumbers = new HashMap<>();
  private final Map<DesiredObject, Integer> objectNumbers = new HashMap<>();
  private final List<ObjectType> types = new ArrayList<>();
  private final List<DesiredObject> objects = new ArrayList<>();
  private final ValueForm values;

  private Catalog(ValueForm values) {
    this.values = values;
  }

  /// Begin an empty one, into which a plan is written.
  static Catalog writing(ValueForm values) {
    return new Catalog(values);
  }

  /// Take in what was written.
  static Catalog read(Tree types, Tree objects) {
    var catalog = new Catalog(new ValueForm((_, _) -> ""));
    catalog.types.addAll(types.list(ObjectTypeForm::read));
    catalog.objects.addAll(objects.list(new ObjectForm(catalog)::desired));
    return catalog;
  }

  ValueForm values() {
    return values;
  }

  ArrayNode types() {
    return typeForms;
  }

  ArrayNode objects() {
    return objectForms;
  }

  int number(ObjectType type) {
    return typeNumbers.computeIfAbsent(
        type,
        _ -> {
          typeForms.add(ObjectTypeForm.of(type));
          return typeForms.size() - 1;
        });
  }

  int number(DesiredObject object) {
    var known = objectNumbers.get(object);
    if (known != null) {
      return known;
    }
    objectForms.add(new ObjectForm(this).of(object));
    objectNumbers.put(object, objectForms.size() - 1);
    return objectForms.size() - 1;
  }

  ObjectType type(Tree tree, String name) {
    return numbered(types, tree.integer(name));
  }

  DesiredObject object(Tree tree, String name) {
    return numbered(objects, tree.integer(name));
  }

  static <T> T numbered(List<T> all, int number) {
    if (number < 0 || number >= all.size()) {
      throw new Damaged("names number " + number + " of " + all.size());
    }
    return all.get(number);
  }
}
