package dev.drydock.azure.lower;

import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.types.Blobs;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.DesiredObject.Present;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.Role;
import java.util.List;

/// Lowers files beside the spec to blobs of a workspace's datastore, under the digest of what they
/// are together.
record Uploads(Names names) {
  /// Return where in the datastore a folder's file lies; the folder itself when `name` is empty.
  static String place(Folder folder, String name) {
    return "drydock/" + folder.digest() + (name.isEmpty() ? "" : "/" + name);
  }

  List<DesiredObject> of(Resource workspace, Address resource, Folder folder) {
    return folder.files().stream().map(item -> file(workspace, resource, folder, item)).toList();
  }

  private DesiredObject file(
      Resource workspace, Address resource, Folder folder, Folder.Item item) {
    var address = new ObjectAddress(resource, Role.FILE, folder.single() ? "" : item.name());
    ArmId id = names.file(workspace, place(folder, item.name()));
    var desire =
        Desire.of(Blobs.FILE, address, id)
            .set("length", Value.of(item.length()))
            .argument(DesiredObject.FILE, Value.of(item.path().toString()))
            .argument("sha256", Value.of(item.digest()))
            .needs(workspace.address(), Role.SELF)
            .needs(workspace.address(), Role.STORAGE)
            .present(Present.SAME);
    return workspace.attributes().has("storage_account")
        ? desire.object()
        : desire.within(names.storage(workspace).id()).object();
  }
}
