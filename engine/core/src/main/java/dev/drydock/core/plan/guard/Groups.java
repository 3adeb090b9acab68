package dev.drydock.core.plan.guard;

import static dev.drydock.specs.diagnostic.Code.DRY0405;
import static dev.drydock.specs.diagnostic.Code.DRY0406;

import dev.drydock.core.plan.Change;
import dev.drydock.core.state.Sides;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.spi.object.DesiredObject.Present;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Keeps a group that holds what is not ours: deleting it would take that along.
public final class Groups {
  private final Sides sides;
  private final List<Diagnostic> faults = new ArrayList<>();
  private final List<Diagnostic> warnings = new ArrayList<>();

  public Groups(Sides sides) {
    this.sides = sides;
  }

  /// Turn every such delete into a forget, in place, and refuse every such replacement.
  public void protect(Map<ObjectId, Change> changes) {
    for (var change : List.copyOf(changes.values())) {
      if (change.address().role() == Role.GROUP) {
        change
            .leaving()
            .map(group -> strangers(group, changes))
            .filter(strangers -> !strangers.isEmpty())
            .ifPresent(strangers -> protect(change, strangers, changes));
      }
    }
  }

  public List<Diagnostic> faults() {
    return faults;
  }

  public List<Diagnostic> warnings() {
    return warnings;
  }

  private List<LiveObject> strangers(LiveObject group, Map<ObjectId, Change> changes) {
    return sides.links().contents(group.id()).stream()
        .filter(inner -> !sides.ownership().ours(inner) || isKept(inner, changes))
        .filter(inner ->
            sides
                .desired()
                .find(inner.id())
                .filter(one -> one.present() != Present.REFUSE)
                .isEmpty())
        .toList();
  }

  /// What is forgotten or not chosen stays, and is as good as a stranger's.
  private static boolean isKept(LiveObject inner, Map<ObjectId, Change> changes) {
    return changes.get(inner.id()) instanceof Change.Forget;
  }

  private void protect(Change change, List<LiveObject> strangers, Map<ObjectId, Change> changes) {
    var list =
        strangers.stream()
            .map(stranger -> "  " + stranger.type().name() + " " + stranger.id())
            .collect(Collectors.joining("\n"));
    switch (change) {
      case Change.Delete(var address, var live, _) -> {
        changes.put(live.id(), new Change.Forget(address, live));
        warnings.add(
            Diagnostic.of(
                DRY0406,
                live.id()
                    + " would be deleted, but holds what this stack does not own:\n\n"
                    + list
                    + "\n\n"
                    + "Only Drydock's mark is taken off it; delete it by hand when it is"
                    + " empty."));
      }
      case Change.Replace replace ->
          faults.add(
              Diagnostic.at(
                  sides.desired().spec().at(replace.address().resource()).span(),
                  DRY0405,
                  "must be replaced, and holds what is not ours",
                  replace.live().id()
                      + " would be deleted and made anew, and with it what this stack does not"
                      + " own:\n\n"
                      + list
                      + "\n\nMove that elsewhere, or leave the attribute as it was."));
      case Change.Create _, Change.Update _, Change.Adopt _, Change.DeleteWith _ -> {}
      case Change.Forget _, Change.NoOp _ -> {}
    }
  }
}
