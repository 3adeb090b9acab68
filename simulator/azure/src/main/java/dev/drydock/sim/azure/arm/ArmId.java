package dev.drydock.sim.azure.arm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The id of a resource, a group or a subscription. Ids are compared without regard to case and
/// keep the case they were made with.
public record ArmId(String text) {
  /// Return the form that rows are keyed by.
  public String key() {
    return text.toLowerCase(Locale.ROOT);
  }

  public String name() {
    return text.substring(text.lastIndexOf('/') + 1);
  }

  public String subscription() {
    return segment("subscriptions").orElse("");
  }

  /// Return the resource group's name, empty for what is above groups.
  public String group() {
    return segment("resourceGroups").orElse("");
  }

  /// Return the id of the resource group that holds this.
  public ArmId groupId() {
    return new ArmId("/subscriptions/" + subscription() + "/resourceGroups/" + group());
  }

  /// Return the last provider namespace and the types below it, as `Namespace/type/type`.
  public String type() {
    var parts = parts();
    int providers = lastProviders(parts);
    if (providers < 0) {
      return group().isEmpty()
          ? "Microsoft.Resources/subscriptions"
          : "Microsoft.Resources/resourceGroups";
    }
    var type = new StringBuilder(parts.get(providers + 1));
    for (int i = providers + 2; i < parts.size(); i += 2) {
      type.append('/').append(parts.get(i));
    }
    return type.toString();
  }

  /// Return the resource that this one is a child or an extension of: a group at the top.
  public ArmId parent() {
    var parts = parts();
    int last = lastProviders(parts);
    int drop = last >= 0 && parts.size() - last == 4 ? 4 : 2;
    return new ArmId("/" + String.join("/", parts.subList(0, parts.size() - drop)));
  }

  /// Return the id of a child.
  public ArmId child(String type, String name) {
    return new ArmId(text + "/" + type + "/" + name);
  }

  /// Say whether `text` is an id that names a resource, a group or a subscription.
  public static Optional<ArmId> parse(String text) {
    var stripped = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    var id = new ArmId(stripped);
    boolean shaped = stripped.toLowerCase(Locale.ROOT).startsWith("/subscriptions/");
    return shaped && id.parts().size() % 2 == 0 ? Optional.of(id) : Optional.empty();
  }

  private Optional<String> segment(String before) {
    var parts = parts();
    for (int i = 0; i + 1 < parts.size(); i += 2) {
      if (parts.get(i).equalsIgnoreCase(before)) {
        return Optional.of(parts.get(i + 1));
      }
    }
    return Optional.empty();
  }

  private List<String> parts() {
    var parts = new ArrayList<String>();
    for (var part : text.split("/", -1)) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static int lastProviders(List<String> parts) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (i % 2 == 0 && parts.get(i).equalsIgnoreCase("providers")) {
        return i;
      }
    }
    return -1;
  }
}
