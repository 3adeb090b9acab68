package dev.drydock.core.drift;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.value.Address;
import dev.drydock.spi.object.ObjectAddress;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// All that drift tells of a stack.
///
/// @param observedAt when the live state was seen
/// @param since from when on the services' logs were asked
/// @param live whether anything of the stack is live
/// @param resources what the spec has, sorted
/// @param checked every object that was looked at, sorted by address
/// @param objects those of which there is something to tell, sorted by address
/// @param warnings what could not be found out
public record DriftReport(
    String stack,
    Instant observedAt,
    Instant since,
    boolean live,
    List<Address> resources,
    List<ObjectAddress> checked,
    List<ObjectDrift> objects,
    List<Diagnostic> warnings) {

  public DriftReport {
    resources = List.copyOf(resources);
    checked = List.copyOf(checked);
    objects = List.copyOf(objects);
    warnings = List.copyOf(warnings);
  }

  /// Whether anything was changed outside, beyond what rules let others do. Never so for a spec
  /// that was not applied yet.
  public boolean drifted() {
    return objects.stream().anyMatch(ObjectDrift::drifted);
  }

  public boolean pending() {
    return objects.stream().anyMatch(ObjectDrift::pending);
  }

  /// Return the fields that differ and no rule covers, on one side.
  public long fields(Side side) {
    return fields().filter(field -> field.side() == side && !field.ignored()).count();
  }

  /// Return the fields that others changed and may.
  public long ignored() {
    return fields().filter(FieldDrift::ignored).count();
  }

  private Stream<FieldDrift> fields() {
    return objects.stream().flatMap(object -> object.fields().stream());
  }
}
