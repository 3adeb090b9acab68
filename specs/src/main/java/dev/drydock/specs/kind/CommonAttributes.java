package dev.drydock.specs.kind;

import static dev.drydock.specs.kind.AttributeSchema.text;
import static dev.drydock.specs.kind.AttributeSchema.textMap;

import dev.drydock.specs.value.Address;

/// The attributes that several kinds share.
final class CommonAttributes {
  private CommonAttributes() {}

  static AttributeSchema name() {
    return text("name", "The name that the cloud shows; the last label unless written.")
        .identifies()
        .byDefault(new Default.LastLabel());
  }

  static AttributeSchema description() {
    return text("description", "A sentence for people.").mayWait();
  }

  static AttributeSchema tags() {
    return textMap("tags", "Tags beside those that Drydock keeps for itself.")
        .mayWait()
        .formerly("kvTags", "kv_tags");
  }

  static AttributeSchema publicNetworkAccess() {
    return text("public_network_access", "Whether the public network reaches it.")
        .oneOf("Enabled", "Disabled")
        .byDefault("Enabled")
        .formerly("publicNetworkAccess");
  }

  static Default platformLocation() {
    return new Default.Of(Address.of("azure"), "location");
  }
}
