package dev.drydock.sim.azure.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.azure.arm.Violations;
import java.util.List;

/// Decides whether a request may go to a type at all: its target, what holds it, its name, its
/// location, its tags, and that nothing else is running there.
final class Admission {
  private static final int TAGS_MOST = 50;
  private static final int TAG_NAME_MOST = 512;
  private static final int TAG_VALUE_MOST = 256;

  private final Entries entries;
  private final Shape shape;

  Admission(Entries entries, Shape shape) {
    this.entries = entries;
    this.shape = shape;
  }

  /// Return the id that a call means: with the case that it was made with, where it exists.
  ArmId target(Call call) {
    var id = filled(shape.pattern(), call);
    return entries.find(id).map(Entry::id).orElseGet(() -> canonical(id));
  }

  /// Return what a list is about: the parent of the listed.
  ArmId scope(Call call) {
    if (!call.names().containsKey("group")) {
      return new ArmId("/subscriptions/" + call.subscription());
    }
    return filled(shape.pattern(), call).parent();
  }

  Put admit(Call call, ArmId id) {
    requireParent(call, id);
    var violations = new Violations();
    var request = call.json();
    var existing = entries.find(id);
    existing.ifPresent(this::checkIdle);
    ETags.check(call, existing, shape);
    if (existing.isEmpty()) {
      checkName(id);
    }
    return new Put(call, id, existing, request, violations);
  }

  void checkBody(Put put) {
    checkTags(put.request(), put.violations());
    if (shape.traits().tracked()) {
      checkLocation(put);
    }
  }

  /// Refuse when the group or the parent is not there, or is on its way out.
  void requireParent(Call call, ArmId id) {
    if (!call.names().containsKey("group")) {
      return;
    }
    var group =
        new ArmId("/subscriptions/" + call.subscription() + "/resourceGroups/" + id.group());
    var held = entries.find(group);
    if (held.isEmpty()) {
      throw Refused.of(
          404, "ResourceGroupNotFound", "Resource group '" + id.group() + "' could not be found.");
    }
    if (held.get().busy() && !call.request().method().equals("GET")) {
      throw leaving(id.group());
    }
    var parent = id.parent();
    if (!parent.key().equals(group.key()) && entries.find(parent).isEmpty()) {
      throw Refused.of(
          404,
          "ParentResourceNotFound",
          ("Failed to perform '%s' on resource(s) of type '%s', because the parent "
                  + "resource '%s' could not be found.")
              .formatted(
                  call.request().method().equals("GET") ? "read" : "write",
                  shape.type(),
                  parent.text()));
    }
  }

  private static Refused leaving(String group) {
    return Refused.of(
        409,
        "ResourceGroupBeingDeleted",
        "The resource group '%s' is in deprovisioning state and cannot perform this operation."
            .formatted(group));
  }

  void checkIdle(Entry entry) {
    if (entry.busy() && entry.type().equals("Microsoft.Resources/resourceGroups")) {
      throw leaving(entry.id().name());
    }
    if (entry.busy()) {
      throw Refused.of(
          409,
          shape.type().startsWith("Microsoft.ContainerService")
              ? "OperationNotAllowed"
              : "Conflict",
          ("Another operation (%s) is in progress on '%s': wait for it to finish before "
                  + "starting a new one.")
              .formatted(Lifecycle.visible(entry.stage()), entry.id().name()));
    }
  }

  void checkTags(ObjectNode request, Violations violations) {
    var tags = request.path("tags");
    if (tags.size() > TAGS_MOST) {
      violations.add(
          "InvalidTags",
          "tags",
          "A resource has at most 50 tags, but there are " + tags.size() + ".");
    }
    for (var tag : tags.properties()) {
      if (tag.getKey().length() > TAG_NAME_MOST) {
        violations.add("InvalidTagName", "tags", "A tag name has at most 512 characters.");
      }
      if (!tag.getValue().isTextual() && !tag.getValue().isNull()) {
        violations.add("InvalidTagValue", "tags." + tag.getKey(), "A tag's value is text.");
      }
      if (tag.getValue().asText().length() > TAG_VALUE_MOST) {
        violations.add(
            "InvalidTagValue", "tags." + tag.getKey(), "A tag value has at most 256 characters.");
      }
    }
  }

  private void checkName(ArmId id) {
    if (!shape.name().matcher(id.name()).matches()) {
      throw Refused.of(
          400,
          "InvalidResourceName",
          "The name '%s' is not valid for %s: it must match %s."
              .formatted(id.name(), shape.type(), shape.name().pattern()));
    }
  }

  private void checkLocation(Put put) {
    var asked = put.request().path("location").asText("");
    if (asked.isEmpty()) {
      throw Refused.of(
          400, "LocationRequired", "The location property is required for this definition.");
    }
    var region = Regions.find(asked);
    if (region.isEmpty()) {
      throw Refused.of(
          400,
          "LocationNotAvailableForResourceType",
          ("The provided location '%s' is not available for resource type '%s'. List of "
                  + "available regions for the resource type is '%s'.")
              .formatted(asked, shape.type(), String.join(",", names())));
    }
    put.existing()
        .map(Entry::location)
        .filter(there -> Regions.find(there).filter(region.get()::equals).isEmpty())
        .ifPresent(there -> refuseMove(put, there, asked));
  }

  private static void refuseMove(Put put, String there, String asked) {
    throw Refused.of(
        409,
        "InvalidResourceLocation",
        ("The resource '%s' already exists in location '%s' in resource group '%s'. A "
                + "resource with the same name cannot be created in location '%s'. Please select a "
                + "new resource name.")
            .formatted(put.id().name(), there, put.id().group(), asked));
  }

  /// Give the parts of a new id the case that they were made with: parents keep theirs.
  private ArmId canonical(ArmId id) {
    if (id.group().isEmpty() || id.type().equals("Microsoft.Resources/resourceGroups")) {
      return id;
    }
    var parent = id.parent();
    return entries
        .find(parent)
        .map(Entry::id)
        .map(found -> new ArmId(found.text() + id.text().substring(parent.text().length())))
        .orElse(id);
  }

  private static ArmId filled(String pattern, Call call) {
    var path = pattern;
    for (var name : call.names().entrySet()) {
      path = path.replace("{" + name.getKey() + "}", name.getValue());
    }
    return new ArmId(path.contains("/{") ? path.substring(0, path.indexOf("/{")) + "/-" : path);
  }

  private static List<String> names() {
    return Regions.all().stream().map(Regions.Region::name).toList();
  }
}
