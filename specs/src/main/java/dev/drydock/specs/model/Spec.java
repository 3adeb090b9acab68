package dev.drydock.specs.model;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.value.Address;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A whole spec that broke no rule.
///
/// @param stack the ownership mark: the name of all that this spec owns
/// @param resources sorted by address, so that block order never shows
/// @param outputs sorted by name
/// @param directory what relative paths of the spec resolve against
/// @param sources the texts read, for diagnostics of later stages
/// @param warnings what the checker found and did not refuse
/// @param simulator what the `simulator` block says; with one, all happens in the simulated world
/// @param transfers what `import`, `moved` and `removed` blocks say
/// @param checks sorted by name
public record Spec(
    String stack,
    List<Resource> resources,
    List<Output> outputs,
    Path directory,
    List<Source> sources,
    List<Diagnostic> warnings,
    Optional<SimulatorBlock> simulator,
    Transfers transfers,
    List<Check> checks) {

  public Spec {
    resources = Resources.of(resources);
    outputs = List.copyOf(outputs);
    sources = List.copyOf(sources);
    warnings = List.copyOf(warnings);
    checks = List.copyOf(checks);
  }

  /// Say nothing about checks.
  public Spec(
      String stack,
      List<Resource> resources,
      List<Output> outputs,
      Path directory,
      List<Source> sources,
      List<Diagnostic> warnings,
      Optional<SimulatorBlock> simulator,
      Transfers transfers) {
    this(stack, resources, outputs, directory, sources, warnings, simulator, transfers, List.of());
  }

  public Optional<Resource> find(Address address) {
    return Resources.of(resources).find(address);
  }

  /// Return the resource at an address that the checker has resolved.
  public Resource at(Address address) {
    return find(address)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "No resource at " + address + ". This is a bug in Drydock."));
  }

  /// Return the plain clusters of the simulated world, by name.
  public List<SimulatedCluster> simulated() {
    return simulator.map(SimulatorBlock::clusters).orElse(List.of());
  }

  public List<Resource> of(Kind kind) {
    return Resources.of(resources).ofKind(kind);
  }

  /// Return the resource that `from` names by a reference in `attribute`.
  public Optional<Resource> follow(Resource from, String attribute) {
    return from.attributes().reference(attribute).flatMap(this::find);
  }

  /// Return the resources of a kind that name the one at `to` by a reference in `attribute`: the
  /// way back of [#follow].
  public List<Resource> referring(Kind kind, String attribute, Address to) {
    return Resources.of(resources).referring(kind, attribute, to);
  }
}
