package dev.drydock.azure.lower;

import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.types.MachineLearning;
import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Digest;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lowers what a version is made of to assets of the workspace, each named by its content so that
/// one that was made before is found, not made again.
final class AssetLowering {
  /// Of a digest, so many characters name an asset's version.
  private static final int HASH_LENGTH = 16;

  private final Names names;
  private final Uploads files;

  AssetLowering(Names names) {
    this.names = names;
    this.files = new Uploads(names);
  }

  /// Return the environment's container and version, none where the version says nothing of one.
  List<DesiredObject> environment(Resource version) {
    var given = version.attributes().block("environment");
    var image = given.flatMap(AssetLowering::image);
    if (image.isEmpty()) {
      return List.of();
    }
    var conda = given.flatMap(block -> block.block("build")).map(build -> conda(version, build));
    var hash = Digest.hex(image.get() + "\0" + conda.orElse("")).substring(0, HASH_LENGTH);
    var container = container(version, "environments");
    return List.of(
        Desire.of(
                MachineLearning.ENVIRONMENT_CONTAINER, version.address(), Role.CONTAINER, container)
            .needs(workspace(version).address(), Role.SELF)
            .object(),
        Desire.of(
                MachineLearning.ENVIRONMENT,
                version.address(),
                Role.ENVIRONMENT,
                container.child("versions", hash))
            .set("properties.image", image.get())
            .set("properties.condaFile", conda.orElse(""))
            .set("properties.osType", "Linux")
            .needs(workspace(version).address(), Role.SELF)
            .needs(version.address(), Role.CONTAINER)
            .object());
  }

  private static Optional<String> image(Attributes environment) {
    return environment
        .optionalText("image")
        .or(() -> environment.block("build").flatMap(build -> build.optionalText("base_image")));
  }

  private String conda(Resource version, Attributes build) {
    return build
        .optionalText("conda_file")
        .map(file ->
            Folder.text(
                names.spec().directory().resolve(file),
                version.spanOf("environment.build.conda_file")))
        .orElse("");
  }

  /// Return the files, the container and the code version, none where the version has no code.
  List<DesiredObject> code(Resource version) {
    var code = version.attributes().block("code");
    if (code.isEmpty()) {
      return List.of();
    }
    var span = version.spanOf("code.source_dir");
    var directory = names.spec().directory().resolve(code.get().text("source_dir")).normalize();
    var folder = Folder.read(directory, Ignored.in(directory, span), span);
    var workspace = workspace(version);
    var objects = new ArrayList<>(files.of(workspace, version.address(), folder));
    var container = container(version, "codes");
    objects.add(
        Desire.of(
                MachineLearning.CODE_CONTAINER,
                new ObjectAddress(version.address(), Role.CONTAINER, "code"),
                container)
            .needs(workspace.address(), Role.SELF)
            .object());
    objects.add(
        Desire.of(
                MachineLearning.CODE,
                version.address(),
                Role.CODE,
                container.child("versions", folder.digest().substring(0, HASH_LENGTH)))
            .argument("folder", Value.of(Uploads.place(folder, "")))
            .needs(workspace.address(), Role.SELF)
            .needs(version.address(), Role.CONTAINER)
            .needs(version.address(), Role.FILE)
            .object());
    return objects;
  }

  private Resource workspace(Resource version) {
    return names.workspaceOf(names.endpointOf(version));
  }

  private ArmId container(Resource version, String collection) {
    var name = names.endpointOf(version).name() + "-" + version.name();
    return names.workspace(workspace(version)).child(collection, name);
  }
}
