package dev.drydock.editor.place;

import dev.drydock.editor.place.Frame.Sort;
import dev.drydock.editor.place.Place.Form;
import dev.drydock.editor.place.Place.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds a place in HCL by the brackets and quotes that are open there.
final class HclPlace {
  private final String text;
  private final HclScan scan;
  private final Frame block;
  private final List<String> path;
  private final Set<String> beside;

  private HclPlace(String text, int cursor) {
    this.text = text.substring(0, cursor);
    this.scan = HclScan.of(this.text);
    var blocks = scan.open().stream().filter(one -> one.sort() == Sort.BLOCK).toList();
    this.block = blocks.getFirst();
    this.path = blocks.reversed().stream().flatMap(one -> one.words().stream()).toList();
    this.beside = HclScan.of(text).names(block.start());
  }

  static Place of(String text, int cursor) {
    var place = new HclPlace(text, cursor);
    return place.scan.inComment() ? Place.nothing(Form.HCL, cursor) : place.find();
  }

  private Place find() {
    var top = scan.open().getFirst();
    return switch (top.sort()) {
      case BLOCK -> inBlock(top);
      case TEXT -> inText(top);
      case TEMPLATE, BRACKET -> word(Slot.EXPRESSION);
      case HEREDOC -> Place.nothing(Form.HCL, text.length());
    };
  }

  private Place inBlock(Frame top) {
    if (!top.naming()) {
      return word(Slot.VALUE);
    }
    if (top.statement().isEmpty() || (top.statement().size() == 1 && scan.inWord())) {
      return word(Slot.NAME);
    }
    return label(top, scan.inWord() ? top.statement().size() - 1 : top.statement().size());
  }

  /// @param before how many words of the line are whole
  private Place label(Frame top, int before) {
    var around = new ArrayList<>(path);
    around.addAll(top.statement().subList(0, before));
    int from = Place.wordStart(text);
    return new Place(Form.HCL, Slot.LABEL, around, "", text.substring(from), from, beside);
  }

  private Place inText(Frame top) {
    int from = top.start() + 1;
    var typed = text.substring(from);
    if (block.naming()) {
      var around = new ArrayList<>(path);
      around.addAll(block.statement());
      return new Place(Form.HCL, Slot.LABEL, around, "", typed, from, beside);
    }
    return new Place(Form.HCL, Slot.TEXT, path, attribute(), typed, from, beside);
  }

  private String attribute() {
    return block.assigned().isEmpty() ? "" : block.assigned().getFirst();
  }

  private Place word(Slot slot) {
    int from = Place.wordStart(text);
    return new Place(Form.HCL, slot, path, attribute(), text.substring(from), from, beside);
  }
}
