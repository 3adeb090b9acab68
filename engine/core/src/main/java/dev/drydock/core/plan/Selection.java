package dev.drydock.core.plan;

import dev.drydock.specs.value.Address;
import java.util.List;

/// Which part of a spec a plan is about. An address means the resource and all its objects; one of
/// an endpoint means its versions too.
///
/// @param targets only these, and what they need; everything when empty
/// @param excluded not these, nor what needs them
/// @param replaced these are deleted and made anew though nothing forces it
public record Selection(List<Address> targets, List<Address> excluded, List<Address> replaced) {
  public static final Selection ALL = new Selection(List.of(), List.of(), List.of());

  public Selection {
    targets = List.copyOf(targets);
    excluded = List.copyOf(excluded);
    replaced = List.copyOf(replaced);
  }
}
