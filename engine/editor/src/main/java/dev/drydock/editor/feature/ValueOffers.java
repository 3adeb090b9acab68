package dev.drydock.editor.feature;

import dev.drydock.editor.folder.Folder;
import dev.drydock.editor.place.Place;
import dev.drydock.editor.place.Place.Slot;
import dev.drydock.specs.fact.VmSizes;
import dev.drydock.specs.kind.AttributeSchema;
import dev.drydock.specs.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItemKind;

/// Offers values for an attribute: its own words first, then what can be referred to.
record ValueOffers(Folder folder, Place place) {
  private static final String VM_SIZE = "vm_size";

  List<Offer> of(Optional<AttributeSchema> attribute) {
    var offers = new ArrayList<Offer>();
    attribute.ifPresent(one -> words(one, offers));
    if (place.slot() == Slot.VALUE) {
      offers.addAll(new ReferenceOffers(folder, place).all(attribute));
    }
    return offers;
  }

  private void words(AttributeSchema attribute, List<Offer> offers) {
    for (var text : attribute.allowed()) {
      offers.add(text(text, CompletionItemKind.EnumMember, attribute.name()));
    }
    if (attribute.types().contains(Type.BOOL) && place.slot() == Slot.VALUE) {
      for (var flag : List.of("true", "false")) {
        offers.add(Offer.plain(flag, CompletionItemKind.Value, flag, attribute.name(), ""));
      }
    }
    if (attribute.name().equals(VM_SIZE)) {
      VmSizes.azure().names().forEach(name -> offers.add(size(name)));
    }
  }

  private Offer size(String name) {
    var words =
        VmSizes.azure()
            .named(name)
            .map(size -> size.vcpus() + " vCPU, " + size.memoryGib().toPlainString() + " GiB")
            .orElse("");
    return text(name, CompletionItemKind.Constant, words);
  }

  /// Offer a text, in quotes where they are needed and not there yet.
  private Offer text(String text, CompletionItemKind kind, String detail) {
    boolean quotes = place.form() == Place.Form.HCL && place.slot() == Slot.VALUE;
    var written = quotes ? "\"" + text + "\"" : text;
    return Offer.plain(text, kind, written, detail, "");
  }
}
