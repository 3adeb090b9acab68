package dev.drydock.core.plan.classify;

import static dev.drydock.specs.diagnostic.Code.DRY0411;
import static dev.drydock.specs.diagnostic.Code.DRY0412;
import static dev.drydock.specs.diagnostic.Code.DRY0413;

import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.FieldChange;
import dev.drydock.core.plan.compare.Comparing;
import dev.drydock.core.plan.select.Chosen;
import dev.drydock.core.state.Ownership;
import dev.drydock.core.state.Sides;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.model.Transfers;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.DesiredObject.Present;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Takes over what exists and is nobody's, where an `import` block says so.
final class Imports {
  private final Sides sides;
  private final Chosen chosen;
  private final List<Diagnostic> faults = new ArrayList<>();

  Imports(Sides sides, Chosen chosen) {
    this.sides = sides;
    this.chosen = chosen;
    rules().forEach(this::check);
  }

  List<Diagnostic> faults() {
    return faults;
  }

  /// Whether an import means an object that carries no mark.
  boolean mean(DesiredObject object, LiveObject present) {
    return present.mark() instanceof Mark.None
        && object.present() != Present.SAME
        && rules().stream()
            .filter(rule -> rule.to().equals(object.address().resource()))
            .anyMatch(rule -> means(rule, Ownership.host(object.id())));
  }

  /// Plan to take an object over. What cannot change on it is refused: nothing that was not ours is
  /// deleted to be made anew.
  Change adopt(DesiredObject object, LiveObject present) {
    var fields = Comparing.fields(object, present);
    var fixed = fields.stream().filter(FieldChange::forcesReplacement).toList();
    if (!fixed.isEmpty()) {
      faults.add(wouldReplace(object, fixed));
    }
    return new Change.Adopt(object, present, fields);
  }

  private List<Transfers.Import> rules() {
    return sides.desired().spec().transfers().imports();
  }

  private static boolean means(Transfers.Import rule, ObjectId id) {
    return rule.id().isEmpty() || isWritten(id, rule.id().get());
  }

  private static boolean isWritten(ObjectId id, String text) {
    return id instanceof ObjectId.Arm ? id.equals(new ObjectId.Arm(text)) : id.text().equals(text);
  }

  private void check(Transfers.Import rule) {
    var objects =
        sides.desired().objects().stream()
            .filter(object -> object.address().resource().equals(rule.to()))
            .toList();
    if (objects.stream().noneMatch(object -> chosen.contains(object.address()))) {
      return;
    }
    var meant = objects.stream().filter(object -> means(rule, object.id())).toList();
    if (meant.isEmpty()) {
      faults.add(notOfTheResource(rule, objects));
    } else if (meant.stream().noneMatch(object -> sides.told().exists(object))) {
      faults.add(nothingThere(rule, meant));
    }
  }

  private static Diagnostic notOfTheResource(Transfers.Import rule, List<DesiredObject> objects) {
    return Diagnostic.at(
        rule.span(),
        DRY0412,
        "is no object of " + rule.to(),
        rule.id().orElse("")
            + " is not among the objects that "
            + rule.to()
            + " means:\n\n"
            + list(objects)
            + "\n\nWrite one of these ids, or leave id out to take over all that exist.");
  }

  private static Diagnostic nothingThere(Transfers.Import rule, List<DesiredObject> objects) {
    return Diagnostic.at(
        rule.span(),
        DRY0411,
        "does not exist",
        "Nothing exists that could be taken over as "
            + rule.to()
            + ". Looked for:\n\n"
            + list(objects)
            + "\n\nCorrect the name in the resource, or remove the import block: then it is"
            + " created.");
  }

  private Diagnostic wouldReplace(DesiredObject object, List<FieldChange> fixed) {
    var labels = fixed.stream().map(one -> one.field().label()).distinct();
    return Diagnostic.at(
        sides.desired().spec().at(object.address().resource()).span(),
        DRY0413,
        "differs where it cannot change",
        object.id()
            + " exists and would be taken over as "
            + object.address()
            + ", but differs from the spec in what cannot change on it: "
            + labels.collect(Collectors.joining(", "))
            + ". It was not Drydock's, so it is not deleted to be made anew. Write into the spec"
            + " what is there, or give the resource another name.");
  }

  private static String list(List<DesiredObject> objects) {
    return objects.stream().map(object -> "  " + object.id()).collect(Collectors.joining("\n"));
  }
}
