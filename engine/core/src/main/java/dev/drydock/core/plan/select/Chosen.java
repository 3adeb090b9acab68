package dev.drydock.core.plan.select;

import dev.drydock.core.state.Sides;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectAddress;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// The objects that a plan is about.
///
/// @param only their addresses; all where absent
/// @param replaced resources that are deleted and made anew though nothing forces it
public record Chosen(Optional<SortedSet<ObjectAddress>> only, SortedSet<Address> replaced) {
  public static final Chosen ALL = new Chosen(Optional.empty(), new TreeSet<>());

  public Chosen {
    only = only.map(TreeSet::new).map(Collections::unmodifiableSortedSet);
    replaced = Collections.unmodifiableSortedSet(new TreeSet<>(replaced));
  }

  public boolean contains(ObjectAddress address) {
    return only.isEmpty() || only.get().contains(address);
  }

  /// Let what is not chosen want what it has, so that nothing of it can change.
  public Sides settle(Sides sides) {
    return only.isEmpty()
        ? sides
        : sides.with(
            sides
                .desired()
                .with(object ->
                    contains(object.address())
                        ? object
                        : sides
                            .live()
                            .find(object.id())
                            .map(live -> object.with(fields(live, object)))
                            .orElse(object)));
  }

  /// Return the live fields; what is write-only stays as it is said.
  private static SequencedMap<String, Value> fields(LiveObject live, DesiredObject object) {
    var fields = new LinkedHashMap<String, Value>();
    for (var field : object.type().fields()) {
      var value = field.writeOnly() ? object.field(field.path()) : live.field(field.path());
      if (!value.isNull()) {
        fields.put(field.path(), value);
      }
    }
    return fields;
  }
}
