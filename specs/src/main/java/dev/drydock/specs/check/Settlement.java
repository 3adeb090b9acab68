package dev.drydock.specs.check;

import dev.drydock.specs.model.Transfers;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Transfer;

/// Says what the transfers of a spec without faults come to: what was written, without the places
/// of its parts.
final class Settlement {
  private Settlement() {}

  static Transfers of(Drafts drafts) {
    return new Transfers(
        drafts.transfers(Transfer.Import.class).stream()
            .map(one -> new Transfers.Import(one.to().address(), one.id(), one.span()))
            .toList(),
        drafts.transfers(Transfer.Move.class).stream()
            .map(one -> new Transfers.Move(one.from().address(), one.to().address(), one.span()))
            .toList(),
        drafts.transfers(Transfer.Removal.class).stream()
            .map(one -> new Transfers.Removal(one.from().address(), one.destroy(), one.span()))
            .toList());
  }
}
