package dev.drydock.azure.lower;

import dev.drydock.azure.types.Blobs;
import dev.drydock.azure.types.MachineLearning;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Lowers models to uploaded files, a container and a version.
final class ModelLowering {
  private final Names names;

  ModelLowering(Names names) {
    this.names = names;
  }

  List<DesiredObject> model(Resource model) {
    if (!model.attributes().has("workspace")) {
      return List.of();
    }
    var workspace = names.workspaceOf(model);
    var objects = new ArrayList<DesiredObject>();
    var uri = model.attributes().optionalText("uri").orElse("");
    if (model.attributes().has("path")) {
      var path = names.spec().directory().resolve(model.attributes().text("path"));
      var folder = Folder.read(path, _ -> true, model.spanOf("path"));
      objects.addAll(new Uploads(names).of(workspace, model.address(), folder));
      uri = datastoreUri(workspace, Uploads.place(folder, folder.single() ? name(path) : ""));
    }
    objects.add(container(model, workspace));
    objects.add(version(model, workspace, uri));
    return objects;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private String datastoreUri(Resource workspace, String path) {
    return "azureml:/"
        + names.workspace(workspace).path()
        + "/datastores/"
        + Blobs.DATASTORE
        + "/paths/"
        + path;
  }

  private DesiredObject container(Resource model, Resource workspace) {
    return Desire.of(
            MachineLearning.MODEL_CONTAINER,
            model.address(),
            Role.CONTAINER,
            names.modelContainer(model))
        .needs(workspace.address(), Role.SELF)
        .object();
  }

  private DesiredObject version(Resource model, Resource workspace, String uri) {
    var given = model.attributes();
    return Desire.of(MachineLearning.MODEL, model.address(), Role.SELF, names.model(model))
        .set("properties.modelUri", uri)
        .set("properties.modelType", given.text("type") + "_model")
        .set("properties.flavors", flavors(model))
        .set("properties.properties", properties(model))
        .set("properties.description", Texts.text(given, "description"))
        .set("properties.tags", Texts.map(given, "tags"))
        .needs(workspace.address(), Role.SELF)
        .needs(model.address(), Role.CONTAINER)
        .needs(model.address(), Role.FILE)
        .object();
  }

  /// v2 wraps each flavour's facts in `data`.
  private static Value flavors(Resource model) {
    var flavors = new LinkedHashMap<String, Value>();
    model
        .attributes()
        .entries("flavors")
        .forEach((name, facts) -> {
          var wrapped = new LinkedHashMap<String, Value>();
          wrapped.put("data", facts);
          flavors.put(name, Value.object(wrapped));
        });
    return Value.object(flavors);
  }

  /// v2 has no place for the framework; it stands among the properties, for people.
  private static Value properties(Resource model) {
    var framework = model.attributes().optionalText("framework");
    var properties = Texts.map(model.attributes(), "properties");
    if (framework.isEmpty() || !(properties instanceof Value.Mapping mapping)) {
      return properties;
    }
    var more = new LinkedHashMap<>(mapping.entries());
    more.putIfAbsent("framework", Value.of(framework.get()));
    return new Value.Mapping(mapping.type(), more);
  }
}
