package dev.drydock.azure.arm;

import dev.drydock.spi.object.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A Resource Manager id, taken apart. Ids are compared without regard to case.
///
/// @param path the id without a fragment
/// @param fragment what shares the object's body, or names a thing inside it; may be empty
public record ArmId(String path, String fragment) {
  /// Read an id.
  public static ArmId of(ObjectId id) {
    return parse(id.text());
  }

  public static ArmId parse(String text) {
    int mark = text.indexOf('#');
    return mark < 0
        ? new ArmId(text, "")
        : new ArmId(text.substring(0, mark), text.substring(mark + 1));
  }

  /// Return the id as the engine knows it.
  public ObjectId id() {
    return new ObjectId.Arm(text());
  }

  public String text() {
    return fragment.isEmpty() ? path : path + "#" + fragment;
  }

  public ArmId whole() {
    return new ArmId(path, "");
  }

  /// Return a thing that shares this object's body.
  public ArmId with(String otherFragment) {
    return new ArmId(path, otherFragment);
  }

  /// Return the id of something below this one: `child("computes", "serving")`.
  public ArmId child(String collection, String name) {
    return new ArmId(path + "/" + collection + "/" + name, "");
  }

  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public String subscription() {
    return after("subscriptions").orElse("");
  }

  public String group() {
    return after("resourcegroups").orElse("");
  }

  /// Return the id of the resource group that it lies in.
  public ArmId groupId() {
    return group(subscription(), group());
  }

  public static ArmId group(String subscription, String group) {
    return new ArmId("/subscriptions/" + subscription + "/resourceGroups/" + group, "");
  }

  /// Return the ids that it lies under, nearest first, down to the resource group.
  public List<ArmId> ancestors() {
    var ancestors = new ArrayList<ArmId>();
    var segments = List.of(path.split("/", -1));
    for (int end = segments.size() - 2; end > 3; end -= 2) {
      // A provider's name alone is a part of the path, not of an id: `…/providers/Microsoft.X`.
      if (!segments.get(end - 2).equalsIgnoreCase("providers")) {
        ancestors.add(new ArmId(String.join("/", segments.subList(0, end)), ""));
      }
    }
    return ancestors;
  }

  /// Return the nearest thing above it.
  public ArmId parent() {
    return ancestors().stream()
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(path + " has no parent. This is a bug in Drydock."));
  }

  /// Return the path of the list that it stands in.
  public String collection() {
    return path.substring(0, path.lastIndexOf('/'));
  }

  /// Return its type as the vendor writes it, in the case in which the id was written.
  public String type() {
    var segments = List.of(path.split("/", -1));
    int provider = -1;
    for (int at = 0; at < segments.size(); at++) {
      provider = segments.get(at).equalsIgnoreCase("providers") ? at : provider;
    }
    if (provider < 0) {
      return "Microsoft.Resources/resourceGroups";
    }
    var type = new StringBuilder(segments.get(provider + 1));
    for (int at = provider + 2; at < segments.size(); at += 2) {
      type.append('/').append(segments.get(at));
    }
    return type.toString();
  }

  public boolean isA(String type) {
    return type().equalsIgnoreCase(type);
  }

  /// Return the form by which ids are equal.
  public String key() {
    return text().toLowerCase(Locale.ROOT);
  }

  private Optional<String> after(String word) {
    var segments = List.of(path.split("/", -1));
    for (int at = 0; at + 1 < segments.size(); at++) {
      if (segments.get(at).equalsIgnoreCase(word)) {
        return Optional.of(segments.get(at + 1));
      }
    }
    return Optional.empty();
  }
}
