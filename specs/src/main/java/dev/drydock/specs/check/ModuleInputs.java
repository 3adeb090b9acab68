package dev.drydock.specs.check;

import dev.drydock.specs.check.body.Poison;
import dev.drydock.specs.check.declared.Declarations;
import dev.drydock.specs.check.declared.ModuleCall;
import dev.drydock.specs.check.variable.Variables;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.value.Value;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Gives the variables of one instance of a module their values: what its call says, worked out
/// where the call stands, else the default.
///
/// @param caller where the call stands
/// @param each what `each` means in the call
/// @param inner what the module declares
record ModuleInputs(
    Workbench caller,
    ModuleCall call,
    Optional<Each> each,
    Declarations inner,
    Consumer<Diagnostic> told)
    implements Function<String, Value> {

  @Override
  public Value apply(String name) {
    var variable = inner.variables().get(name);
    var input = call.inputs().get(name);
    if (variable == null) {
      return Poison.VALUE;
    }
    if (input == null) {
      return Variables.ofModule(
          name, variable, Optional.empty(), call.header(), caller.budget(), told);
    }
    var value = caller.evaluator(each, told).evaluate(input.value());
    return Poison.in(value)
        ? Poison.VALUE
        : Variables.ofModule(
            name, variable, Optional.of(value), input.value().span(), caller.budget(), told);
  }
}
