package dev.drydock.azure.lower;

import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Works out what each version of an endpoint really gets: v2 has no default version, so what the
/// others leave is written out for it.
///
/// @param versions the endpoint's, by address
record Traffic(List<Resource> versions) {
  private static final int ALL = 100;

  Traffic {
    versions = List.copyOf(versions);
  }

  static Traffic of(Spec spec, Resource endpoint) {
    return new Traffic(spec.referring(Kind.VERSION, "endpoint", endpoint.address()));
  }

  /// Whether a version takes what the others leave: the one that says so, or the only one.
  boolean isDefault(Resource version) {
    return versions.size() == 1 || version.attributes().flag("default");
  }

  /// Return the shares in percent by name, without those of 0; they sum to 100, or there are none.
  SequencedMap<String, Integer> effective() {
    var shares = new TreeMap<String, Integer>();
    int left = ALL;
    for (var version : versions) {
      int declared = version.attributes().number("traffic").intValue();
      if (!isDefault(version) && declared > 0) {
        shares.put(version.name(), declared);
        left -= declared;
      }
    }
    for (var version : versions) {
      if (isDefault(version) && left > 0) {
        shares.put(version.name(), left);
        left = 0;
      }
    }
    return shares;
  }

  /// Return the percentages of requests that are copied, by name.
  SequencedMap<String, Integer> mirrored() {
    var shares = new TreeMap<String, Integer>();
    for (var version : versions) {
      int mirrored = version.attributes().optionalNumber("mirror").map(Number::intValue).orElse(0);
      if (mirrored > 0) {
        shares.put(version.name(), mirrored);
      }
    }
    return shares;
  }
}
